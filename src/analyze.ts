import { knowStems } from './lexical/stem.ts';
import { countWords } from './lexical/tokens.ts';
import type { Analysis, Finding } from './model/analysis.ts';
import type { Document } from './model/document.ts';
import { TOOL } from './model/tool.ts';
import { Trouble } from './model/trouble.ts';
import { decode } from './pipeline/1-decode/index.ts';
import { paginate } from './pipeline/2-paginate/index.ts';
import { read } from './pipeline/3-read/index.ts';
import { segment } from './pipeline/4-segment/index.ts';
import { cite } from './pipeline/5-cite/index.ts';
import { extract } from './pipeline/6-extract/index.ts';
import { type Passages, type Placed, toPassages } from './pipeline/6-extract/passages.ts';
import { type Classification, createClassifier } from './pipeline/7-classify/index.ts';
import { link } from './pipeline/8-link/index.ts';
import stems from './rules/compiled/stems.json' with { type: 'json' };
import { builtinIds, builtinTaxonomy } from './rules/taxonomy/builtin.ts';
import type { Taxonomy } from './rules/taxonomy/taxonomy.ts';

knowStems(stems);

export interface AnalyzeOptions {
  /** Id of a built-in taxonomy, or a user's own: its file's name and text. */
  taxonomy?: string | { file: string; text: string };
  pageMap?: string | null;
  /** Which reader takes the file; by its name and first lines where left out. */
  format?: 'markdown' | 'text';
}

/** An analysis with what made it, for those who explain it. */
export interface Examination {
  analysis: Analysis;
  document: Document;
  taxonomy: Taxonomy;
  placed: Passages['placed'];
  /** Of a finding and a recommendation, by its index: the concepts that won and those that lost. */
  classified: { findings(index: number): Classification; recommendations(index: number): Classification };
}

/** Reads a report and gives its findings, recommendations, citations and concepts. Throws Trouble for what is no report. */
export async function analyze(bytes: Uint8Array, name: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  return (await examine(bytes, name, options)).analysis;
}

export async function examine(bytes: Uint8Array, name: string, options: AnalyzeOptions = {}): Promise<Examination> {
  const taxonomy = await taxonomyOf(options.taxonomy ?? 'general');
  const document = await readDocument(bytes, name, options);
  const { source, pages, front } = document;
  const cited = cite(document);
  const { findings, recommendations, placed } = toPassages(document, extract(document), cited.index);
  const classifyFinding = createClassifier(taxonomy, document, 'findings');
  const classifyRecommendation = createClassifier(taxonomy, document, 'recommendations');
  const classified = {
    findings: (i: number) =>
      classifyFinding({ ...(placed.findings[i] as Placed), polarity: (findings[i] as Finding).polarity }),
    recommendations: (i: number) => classifyRecommendation(placed.recommendations[i] as Placed),
  };
  findings.forEach((finding, i) => {
    finding.concepts = classified.findings(i).concepts;
  });
  recommendations.forEach((recommendation, i) => {
    recommendation.concepts = classified.recommendations(i).concepts;
  });
  const { links, coverage } = link(taxonomy, document, findings, recommendations);
  const analysis: Analysis = {
    schema: 1,
    tool: TOOL,
    document: {
      name: source.name,
      format: source.format,
      language: 'en',
      encoding: source.encoding,
      digest: source.digest,
      title: front.title,
      published: front.published,
      words: countWords(source.text),
      pages,
    },
    taxonomy: { id: taxonomy.id, version: String(taxonomy.version) },
    citations: cited.citations,
    works: cited.works,
    findings,
    recommendations,
    links,
    coverage,
    notices: [...source.notices, ...document.notices, ...cited.notices],
  };
  return { analysis, document, taxonomy, placed, classified };
}

/** Stages 1 to 4: bytes to blocks and sentences. */
export async function readDocument(bytes: Uint8Array, name: string, options: AnalyzeOptions = {}): Promise<Document> {
  const source = decode(bytes, name, options.format ? { format: options.format } : {});
  const pagination = paginate(source, options.pageMap ? { pageMap: options.pageMap } : {});
  const { blocks, front, notices } = await read(source, pagination);
  return {
    source,
    pages: pagination.pages,
    furniture: pagination.furniture,
    blocks,
    ...segment(blocks),
    front,
    notices: [...pagination.notices, ...notices],
  };
}

async function taxonomyOf(wanted: NonNullable<AnalyzeOptions['taxonomy']>): Promise<Taxonomy> {
  if (typeof wanted === 'string') {
    const found = await builtinTaxonomy(wanted);
    if (!found)
      throw new Trouble(
        'no-taxonomy',
        null,
        `no built-in taxonomy "${wanted}": use one of ${builtinIds().join(', ')}, or give a file`,
      );
    return found;
  }
  const { loadTaxonomy } = await import('./rules/taxonomy/load.ts');
  const { taxonomy, problems } = loadTaxonomy(wanted.text, wanted.file);
  if (!taxonomy) {
    const first = problems[0];
    const more =
      problems.length > 1 ? ` (and ${problems.length - 1} more: run "pincite taxonomy check ${wanted.file}")` : '';
    throw new Trouble(
      'bad-taxonomy',
      first ? `${first.file}:${first.line}:${first.column}` : wanted.file,
      `${first?.message ?? 'cannot be read'}${more}`,
    );
  }
  return taxonomy;
}
