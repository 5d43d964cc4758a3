/** Build time: reads common/page-marks.yml, common/page-words.yml and common/watermarks.yml strictly. */
import { type Problem, readYaml, type Yaml } from './yaml.ts';

export interface PageMark {
  /** Address of the rule: 'common/page-marks#[page {label}]'. */
  id: string;
  /** Regular expression source with one capture, the label; an empty capture where the mark has none. */
  pattern: string;
  /** Source of what every such mark begins with, up to its first space or slot: what a text is searched for. */
  opening: string;
  where: 'line' | 'anywhere';
  stands: 'top' | 'end';
}

export interface PageWords {
  before: string[];
  of: string[];
}

const LABEL = '(\\d{1,5}|[ivxlcdm]{1,12}|[a-z]{1,3}[-.]?\\d{1,4})';
const SLOTS: Readonly<Record<string, string>> = { '{label}': LABEL, '{number}': '\\d{1,5}', '{dashes}': '-{3,200}' };

const PARTS = /(\{label\}|\{number\}|\{dashes\}| +)/;
const literal = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A mark as written in the YAML, as a regular expression; every repeat in it is bounded. */
function patternOf(mark: string): string {
  const pattern = mark
    .split(PARTS)
    .map((part) => SLOTS[part] ?? (/^ +$/.test(part) ? '[ \\t]{0,20}' : literal(part)))
    .join('');
  return mark.includes('{label}') ? pattern : `${pattern}()`;
}

function openingOf(mark: string): string {
  const [first = '', slot = ''] = mark.split(PARTS);
  return first === '' && slot === '{dashes}' ? '---' : literal(first);
}

type Raw = Record<string, unknown>;

/** Runs `check` on every entry of a YAML list; it gives what is wrong as [key, message], or null. */
function readList(text: string, path: string, keys: readonly string[], check: (entry: Raw) => [string, string] | null) {
  const { yaml, problems } = readYaml(text, path);
  if (!yaml) return { entries: [], problems };
  if (!Array.isArray(yaml.data)) return { entries: [], problems: [yaml.problem([], 'must be a list of entries')] };
  const entries: Raw[] = [];
  yaml.data.forEach((raw: unknown, index) => {
    const fault = faultOf(raw, keys, check);
    if (fault) problems.push(placeOf(yaml, index, fault));
    else entries.push(raw as Raw);
  });
  return { entries, problems };
}

function faultOf(
  raw: unknown,
  keys: readonly string[],
  check: (entry: Raw) => [string, string] | null,
): [string, string] | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return ['', `an entry is a map with ${keys.join(', ')}`];
  for (const [key, value] of Object.entries(raw)) {
    if (!keys.includes(key)) return [key, `unknown key "${key}"`];
    if (typeof value !== 'string' || value.trim() === '') return [key, `"${key}" must be text`];
  }
  return check(raw as Raw);
}

const placeOf = (yaml: Yaml, index: number, [key, message]: [string, string]): Problem =>
  yaml.problem(key === '' ? [index] : [index, key], message);

export function readPageMarks(file: string, text: string): { data: PageMark[]; problems: Problem[] } {
  const seen = new Set<string>();
  const { entries, problems } = readList(
    text,
    `${file}.yml`,
    ['mark', 'where', 'stands', 'example', 'label'],
    (entry) => {
      const { mark, where, stands, example, label } = entry as Record<string, string | undefined>;
      if (mark === undefined || example === undefined) return ['', 'an entry needs "mark" and "example"'];
      if (where !== 'line' && where !== 'anywhere') return ['where', 'must be line or anywhere'];
      if (stands !== 'top' && stands !== 'end') return ['stands', 'must be top or end'];
      if (seen.has(mark)) return ['mark', `"${mark}" stands twice`];
      seen.add(mark);
      const found = new RegExp(where === 'line' ? `^${patternOf(mark)}$` : patternOf(mark), 'im').exec(example);
      if (!found) return ['example', `"${mark}" does not match its example`];
      if ((found[1] ?? '') !== (label ?? '')) return ['example', `the label is "${found[1]}", not "${label ?? ''}"`];
      return null;
    },
  );
  const data = entries.map(({ mark, where, stands }) => ({
    id: `${file}#${mark}`,
    pattern: patternOf(mark as string),
    opening: openingOf(mark as string),
    where: where as PageMark['where'],
    stands: stands as PageMark['stands'],
  }));
  return { data, problems };
}

export function readPageWords(file: string, text: string): { data: PageWords; problems: Problem[] } {
  const seen = new Set<string>();
  const { entries, problems } = readList(text, `${file}.yml`, ['word', 'place', 'example'], (entry) => {
    const { word, place, example } = entry as Record<string, string | undefined>;
    if (word === undefined || example === undefined) return ['', 'an entry needs "word" and "example"'];
    if (place !== 'before' && place !== 'of') return ['place', 'must be before or of'];
    if (word !== word.toLowerCase()) return ['word', 'must be in small letters'];
    if (seen.has(`${word} ${place}`)) return ['word', `"${word}" stands twice`];
    seen.add(`${word} ${place}`);
    const [left = '', right = ''] = example.toLowerCase().split(/\[\d+\]/);
    const there = place === 'before' ? left.trimEnd().endsWith(word) : right.trimStart().startsWith(word);
    return there
      ? null
      : ['example', `"${word}" does not stand ${place === 'before' ? 'before' : 'after'} the [number]`];
  });
  const words = (place: string) =>
    entries.filter((entry) => entry.place === place).map((entry) => entry.word as string);
  return { data: { before: words('before'), of: words('of') }, problems };
}

export function readWatermarks(file: string, text: string): { data: string[]; problems: Problem[] } {
  const seen = new Set<string>();
  const { entries, problems } = readList(text, `${file}.yml`, ['words', 'example'], (entry) => {
    const { words, example } = entry as Record<string, string | undefined>;
    if (words === undefined || example === undefined) return ['', 'an entry needs "words" and "example"'];
    if (words !== words.toLowerCase()) return ['words', 'must be in small letters'];
    if (seen.has(words)) return ['words', `"${words}" stands twice`];
    seen.add(words);
    return example.toLowerCase().includes(words) ? null : ['example', `"${words}" is not in its example`];
  });
  return { data: entries.map(({ words }) => words as string), problems };
}
