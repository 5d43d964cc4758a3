import { type Problem, readYaml } from './yaml.ts';

/**
 * The small words of citations: "p.", "et al.", "see also". They are matched as printed, full stops and all, so they
 * are no phrase rules (which match on stems).
 *
 *   - words: [pp., p., pages, page]    # longest first is not needed: the longest that fits wins
 *     type: page                       # what the list's own schema asks for
 *     example: "... (Okafor, 2021, [p.] 9)"
 */
export interface CitationWords {
  words: string[];
  type: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const keys = new Set(['words', 'type', 'example']);

/** Reads a list of words strictly: an example must hold one of its words in [brackets]. */
export function readCitationWords(text: string, address: string): { data: CitationWords[]; problems: Problem[] } {
  const { yaml, problems } = readYaml(text, `${address}.yml`);
  if (!yaml) return { data: [], problems };
  if (!Array.isArray(yaml.data)) return { data: [], problems: [yaml.problem([], 'must be a list of entries')] };
  const data: CitationWords[] = [];
  const seen = new Set<string>();
  yaml.data.forEach((raw: unknown, index) => {
    const wrong = (message: string, key?: string) =>
      problems.push(yaml.problem(key === undefined ? [index] : [index, key], message));
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      wrong('an entry is a map with "words" and "example"');
      return;
    }
    const { words, type, example } = raw as Record<string, unknown>;
    for (const key of Object.keys(raw)) if (!keys.has(key)) wrong(`unknown key "${key}"`, key);
    if (!Array.isArray(words) || words.length === 0 || !words.every(isText)) {
      wrong('"words" must be a list of texts', 'words');
      return;
    }
    if (type !== undefined && !isText(type)) {
      wrong('"type" must be text', 'type');
      return;
    }
    if (!isText(example)) {
      wrong('an entry needs "example", with one of its words in [brackets]');
      return;
    }
    const marked = example.slice(example.indexOf('[') + 1, example.indexOf(']'));
    if (!words.some((word) => word.toLowerCase() === marked.toLowerCase()))
      wrong(`"${marked}" is none of its words: mark one of them in [brackets]`, 'example');
    for (const word of words) {
      if (seen.has(`${type} ${word}`)) wrong(`"${word}" stands above already`, 'words');
      seen.add(`${type} ${word}`);
    }
    data.push({ words, type: type ?? '' });
  });
  return { data, problems };
}
