import type { FrontMatter } from '../../../model/document.ts';

/** Front matter and where the body begins, a source offset. */
export interface Front extends FrontMatter {
  end: number;
}

const FENCES = /^(---|\+\+\+)[ \t]*\r?(?:\n|$)/;
/** Front matter longer than this is taken for something else. */
const LONGEST = 200_000;
const PAIR = /^["']?([A-Za-z][\w-]*)["']?\s*[:=]\s*(.*)$/s;
const ENTRY = /^\s*-\s+(.*)$/s;

/**
 * Reads YAML ("---") or TOML ("+++") at the top of the file: title, date, authors at its outer level. Not a YAML parser:
 * what is wrong in it, or nested, is passed over, for a report is not to be refused for its front matter.
 */
export function readFrontMatter(text: string): Front {
  const front: Front = { title: null, published: null, authors: [], end: 0 };
  const fence = FENCES.exec(text);
  if (!fence) return front;
  const mark = fence[1] as string;
  const lines: string[] = [];
  let at = fence[0].length;
  for (let closed = false; !closed; ) {
    if (at >= text.length || at > LONGEST) return front;
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 ? text.length : next;
    const line = text.slice(at, lineEnd).trimEnd();
    closed = line === mark || (mark === '---' && line === '...');
    if (!closed) lines.push(line);
    at = lineEnd + 1;
  }
  if (!lines.some((line) => PAIR.test(line))) return front;
  front.end = Math.min(at, text.length);
  fill(front, lines);
  return front;
}

function fill(front: Front, lines: readonly string[]): void {
  let key = '';
  for (const line of lines) {
    const pair = PAIR.exec(line);
    if (pair) {
      key = (pair[1] ?? '').toLowerCase();
      set(front, key, pair[2] ?? '');
    } else if (key.startsWith('author')) {
      const entry = ENTRY.exec(line)?.[1] ?? '';
      const name = /^name\s*:\s*(.*)$/s.exec(entry.trim() || line.trim())?.[1] ?? entry;
      if (name !== '') front.authors.push(...names(name));
    } else if (key === 'title' && front.title === null && line.trim() !== '') front.title = plain(line);
  }
}

function set(front: Front, key: string, value: string): void {
  const text = plain(value);
  if (text === '') return;
  if (key === 'title') front.title ??= /^[|>][+-]?$/.test(text) ? null : text;
  else if (key === 'date' || key === 'published' || key === 'year') front.published ??= text;
  else if (key === 'author' || key === 'authors') front.authors.push(...names(value));
}

/** A name, or a list of them in brackets: '[Ada Okafor, "B. Lind"]'. */
const names = (value: string): string[] =>
  (/^\[(.*)\]$/.exec(value.trim())?.[1]?.split(',') ?? [value]).map(plain).filter((name) => name !== '');

function plain(value: string): string {
  const text = value.trim();
  const quoted = /^(?:"([^"]*)"|'([^']*)')\s+#/.exec(text) ?? /^(?:"(.*)"|'(.*)')$/s.exec(text);
  return (quoted?.[1] ?? quoted?.[2] ?? text.replace(/\s#.*$/s, '')).trim();
}
