/**
 * Takes Markdown and inline HTML off a quote, so that a report saved in two formats reads the same. Not a parser: the
 * quote is a raw slice that may begin or end inside a construct. Every pattern stops at the next bracket of its kind,
 * so that time stays linear.
 */
const STEPS: readonly [RegExp, string][] = [
  // Note marks: [^4], [[101]](#notes), <sup>[113](#notes)</sup>, [12](#fn12).
  [/<sup\b[^<>]*>[^<>]{0,80}<\/sup>/gi, ''],
  [/\[\^[^[\]\s]{1,40}\]/g, ''],
  [/\[?\[\d{1,4}\]\]?\([^()\n]*\)|\[\[\d{1,4}\]\]/g, ''],
  // Links and images keep their words.
  [/!?\[([^[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1'],
  [/!?\[([^[\]]*)\]\[[^[\]]{0,80}\]/g, '$1'],
  [/<!--[^<>]*-->|<\/?[a-z][^<>]*>/gi, ''],
  // Line starts: quotation marks, heading marks.
  [/^[ \t]*(?:>[ \t]?)+/gm, ''],
  [/^[ \t]*#{1,6}[ \t]+/gm, ''],
  // Emphasis, code, strike-out; underscores only at the edge of a word ("case_id" keeps its own).
  [/(?<!\\)(?:\*+|~~|`+)/g, ''],
  [/(?<![\\\p{L}\p{N}_])_+(?=\S)|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function withoutMarkup(quote: string): string {
  let text = quote;
  for (const [pattern, replacement] of STEPS) text = text.replace(pattern, replacement);
  return text.replace(
    /&(?:#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, code: string | undefined, name: string | undefined) => {
      if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
      return ENTITIES[(name as string).toLowerCase()] ?? whole;
    },
  );
}
