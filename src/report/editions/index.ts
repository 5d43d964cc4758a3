/** A comparison of several editions to a string or bytes: `editionsFormats[name].write(editions, options)`. */
import type { Editions } from '../../model/editions.ts';
import { CSV, csvLine } from '../csv.ts';
import type { DiffFormat, DiffOptions } from '../diff/index.ts';
import { html, page } from '../html.ts';
import { toJson } from '../json.ts';
import { markdown } from '../markdown.ts';
import { toXlsx } from '../xlsx.ts';
import { tableOf } from './table.ts';
import { toText } from './text.ts';
import { names, stat } from './words.ts';

export { stat as editionsStat } from './words.ts';

export interface EditionsReporter {
  write(editions: Editions, options: DiffOptions): string | Promise<Uint8Array>;
  /** Does it hold our own colours and only safe characters? */
  painted: boolean;
}

/** The same formats as a diff has. */
export const editionsFormats: Record<DiffFormat, EditionsReporter> = {
  text: { write: toText, painted: true },
  markdown: { write: toMarkdown, painted: false },
  csv: { write: toCsv, painted: false },
  xlsx: { write: toWorkbook, painted: false },
  html: { write: toHtml, painted: false },
  json: { write: (editions) => `${toJson(editions, 2)}\n`, painted: false },
};

function toMarkdown(editions: Editions): string {
  const { header, rows } = tableOf(editions);
  const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`;
  const rule = `|${header.map(() => ' --- |').join('')}`;
  return `# ${names(editions).map(markdown).join(' → ')}\n\n${stat(editions)}\n\n${[line(header), rule, ...rows.map(line)].join('\n')}\n`;
}

function toCsv(editions: Editions, { guard }: DiffOptions): string {
  const { header, rows } = tableOf(editions);
  return [header, ...rows].map((cells) => csvLine(cells, { ...CSV, guard })).join('');
}

function toWorkbook(editions: Editions): Promise<Uint8Array> {
  const { header, rows } = tableOf(editions);
  return toXlsx(
    'Editions',
    header.map((name, i) => ({ header: name, width: i === 0 ? 60 : 24 })),
    rows,
  );
}

function toHtml(editions: Editions): string {
  const { header, rows } = tableOf(editions);
  const title = names(editions).join(' → ');
  const head = header.map((name) => `<th scope="col">${html(name)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${html(first)}</th>${rest.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`,
  );
  return page(
    title,
    STYLE,
    `<h1>${html(title)}</h1>\n<p>${html(stat(editions))}</p>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`,
  );
}

const STYLE = `table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #8888; padding: .5em; text-align: start; vertical-align: top; overflow-wrap: anywhere }
thead th { position: sticky; top: 0; background: Canvas }
tbody th { font-weight: normal; width: 40% }`;
