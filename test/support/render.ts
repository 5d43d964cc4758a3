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

function linesOf({ title, sections }: Draft): string[] {
  const lines = [title.toUpperCase()];
  for (const { heading, paragraphs = [], items = [] } of sections) {
    lines.push('', heading.toUpperCase());
    for (const text of paragraphs) lines.push('', ...wrap(text, '', ''));
    for (const { mark, text } of items)
      lines.push('', ...wrap(text, `${mark || '•'} `, ' '.repeat((mark || '•').length + 1)));
  }
  return lines;
}

function wrap(text: string, first: string, hang: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = hang;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
