import type { Analysis } from './model/analysis.ts';
import { TOOL } from './model/tool.ts';
import { decode } from './pipeline/1-decode/index.ts';
import { paginate } from './pipeline/2-paginate/index.ts';

export interface AnalyzeOptions {
  /** Id of a built-in taxonomy, or a user's own: its file's name and text. */
  taxonomy?: string | { file: string; text: string };
  pageMap?: string | null;
}

/** Provisional: the first two stages alone, until the others are joined here. */
export async function analyze(bytes: Uint8Array, name: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  const source = decode(bytes, name);
  const { pages, notices } = paginate(source, options.pageMap ? { pageMap: options.pageMap } : {});
  const { format, encoding, digest } = source;
  return {
    schema: 1,
    tool: TOOL,
    document: { name, format, language: 'en', encoding, digest, title: null, published: null, words: 0, pages },
    taxonomy: { id: 'general', version: '' },
    citations: [],
    works: [],
    findings: [],
    recommendations: [],
    links: [],
    coverage: { unanswered: [], ungrounded: [], byConcept: [] },
    notices: [...source.notices, ...notices],
  };
}
