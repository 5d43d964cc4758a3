/** A report before it is laid out. */
export interface Draft {
  title: string;
  sections: { heading: string; paragraphs?: string[]; items?: Item[] }[];
}

interface Item {
  /** As printed: '1.', '(a)', 'R2.'; '' for a bullet. */
  mark: string;
  text: string;
}

const WIDTH = 72;
/** Of a column, and the space between two. */
const COLUMN = 44;
const GUTTER = 5;

export function asMarkdown({ title, sections }: Draft): string {
  const parts = sections.flatMap(({ heading, paragraphs = [], items = [] }) => [
    `## ${heading}`,
    ...paragraphs,
    items.map(({ mark, text }) => `${mark || '-'} ${text}`).join('\n\n'),
  ]);
  return `# ${title}\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

export function asText(draft: Draft): string {
  return `${linesOf(draft).join('\n')}\n`;
}

/** Pages of `height` lines end with a form feed and begin with a running head; one may end inside a statement. */
export function asPages(draft: Draft, height: number): string {
  const lines = linesOf(draft);
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += height) {
    const label = String(pages.length + 1);
    const head = draft.title + label.padStart(WIDTH - draft.title.length);
    pages.push([head, '', ...lines.slice(from, from + height), ''].join('\n'));
  }
  return pages.join('\f');
}

/** Pages of two columns of `height` lines, as `pdftotext -layout` prints them. */
export function asColumns(draft: Draft, height: number): string {
  const lines = linesOf(draft, COLUMN);
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += 2 * height) {
    const label = String(pages.length + 1);
    const rows = lines
      .slice(from, from + height)
      .map((left, i) => `${left.padEnd(COLUMN + GUTTER)}${lines[from + height + i] ?? ''}`.trimEnd());
    pages.push([label.padStart(COLUMN), '', ...rows, ''].join('\n'));
  }
  return pages.join('\f');
}

/** As `pdftotext` prints it without `-layout`: no indents, blank lines only around headings, some lines two in one. */
export function asStream({ title, sections }: Draft): string {
  const lines = [title.toUpperCase()];
  for (const { heading, paragraphs = [], items = [] } of sections) {
    lines.push('', heading.toUpperCase(), '');
    for (const text of paragraphs) lines.push(...inPairs(wrap(text, '', '', WIDTH)));
    for (const { mark, text } of items) lines.push(...inPairs(wrap(text, `${mark || '•'} `, '', WIDTH)));
  }
  return `${lines.join('\n')}\n`;
}

/** The second line and the third in one, where there are four or more: the converter closed a hyphen between them. */
const inPairs = (lines: string[]): string[] =>
  lines.length < 4 ? lines : [lines[0] as string, `${lines[1]} ${lines[2]}`, ...lines.slice(3)];

function linesOf({ title, sections }: Draft, width = WIDTH): string[] {
  const lines = [title.toUpperCase()];
  for (const { heading, paragraphs = [], items = [] } of sections) {
    lines.push('', heading.toUpperCase());
    for (const text of paragraphs) lines.push('', ...wrap(text, '', '', width));
    for (const { mark, text } of items)
      lines.push('', ...wrap(text, `${mark || '•'} `, ' '.repeat((mark || '•').length + 1), width));
  }
  return lines;
}

function wrap(text: string, first: string, hang: string, width: number): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = hang;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
