export type Format = 'markdown' | 'text';

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ...['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd'].map((name) => [name, 'markdown'] as const),
  ...['txt', 'text', 'asc'].map((name) => [name, 'text'] as const),
]);

/** Characters that a file's looks are told by. */
const SEEN = 65_536;

/**
 * By the extension of `name`, unless the looks of the first 64 kB belie it: converters save plain text as "report.md",
 * and people save Markdown as "report.txt". Without an extension by the looks alone.
 */
export function formatOf(name: string, text: string): Format {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = EXTENSIONS.get(extension);
  const head = text.slice(0, SEEN);
  if (named === undefined) return looks(head);
  if (named === 'markdown') return isBare(head) ? 'text' : named;
  return atLeast(HEADING, head, MANY) ? 'markdown' : named;
}

/** Headings that a text file has at least that is Markdown after all. */
const MANY = 3;
const HEADING = /^#{1,6} {1,3}\p{Lu}/gmu;

/** Anything at all that Markdown would give a meaning, but for indents and numbers. */
const MARK =
  /^ {0,3}(?:#{1,6} |[-*+] |>|={3,}\s*$|-{3,}\s*$|```|~~~|\||<[a-z!])|\]\(|\*\S[^*\n]{0,200}\*|(?<![\p{L}\p{N}_])_\S[^_\n]{0,200}_(?![\p{L}\p{N}_])|\[\^|<!--/gmu;
const WRAPPED = /\S[^\S\n]*\n[^\S\n]*\S/g;
/** Lines broken inside a paragraph that plain text has at least. */
const BREAKS = 10;

/** Is there no mark of Markdown, and do lines end as in plain text: at the margin, or with pages? */
const isBare = (text: string): boolean =>
  !atLeast(MARK, text, 1) && (text.includes('\f') || atLeast(WRAPPED, text, BREAKS));

/** Signs of Markdown that plain reports do not have, with the number of times that makes each convincing. */
const SIGNS: readonly { sign: RegExp; enough: number }[] = [
  { sign: /^#{1,6} +\S/gm, enough: 2 },
  { sign: /\[[^\][\n]{1,200}\]\((https?:|mailto:|[#./])[^)\s]{0,500}\)/g, enough: 2 },
  { sign: /(^|[\s(])\*\*[^\s*][^*\n]{0,200}\*\*/gm, enough: 2 },
  { sign: /^(```|~~~)\s{0,2}[a-z]*$/gm, enough: 2 },
  { sign: /^\|? {0,3}:?-{3,40}:? {0,3}\|[ :|-]{0,200}$/gm, enough: 1 },
  { sign: /^\[\^[^\]\s]{1,40}\]:/gm, enough: 1 },
  { sign: /^---\n([A-Za-z_-]{1,40}:.{0,500}\n){1,40}---$/gm, enough: 1 },
];

function looks(text: string): Format {
  return SIGNS.some(({ sign, enough }) => atLeast(sign, text, enough)) ? 'markdown' : 'text';
}

function atLeast(sign: RegExp, text: string, enough: number): boolean {
  sign.lastIndex = 0;
  for (let count = 0; count < enough; count++) if (!sign.exec(text)) return false;
  return true;
}
