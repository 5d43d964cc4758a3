export type Format = 'markdown' | 'text';

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ...['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd'].map((name) => [name, 'markdown'] as const),
  ...['txt', 'text', 'asc'].map((name) => [name, 'text'] as const),
]);

/** By the extension of `name`, else by the looks of the first 64 kB. */
export function formatOf(name: string, text: string): Format {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return EXTENSIONS.get(extension) ?? looks(text.slice(0, 65_536));
}

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
