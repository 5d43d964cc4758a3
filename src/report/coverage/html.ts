import { html, page } from '../html.ts';
import type { Row } from '../table/rows.ts';
import { type Matrix, placeOf, summaryOf } from './matrix.ts';

const STYLE = `
h1{font-size:1.3rem}h2{font-size:1.05rem;margin-top:2rem}
table{border-collapse:collapse}
th,td{border:1px solid #8886;padding:.4rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td a{margin-right:.4em}td.open a{color:#b00020}
li{margin:.4em 0}
@media print{body{margin:0;font-size:10pt}tr,li{break-inside:avoid}}
`;

/** A page that stands alone; ids of what is not answered lead to the statement below. */
export function coverageToHtml(matrix: Matrix): string {
  const told = new Set([...matrix.unanswered, ...matrix.ungrounded].map((row) => row.id));
  const ids = (list: readonly string[]) =>
    list.map((id) => (told.has(id) ? `<a href="#${html(id)}">${html(id)}</a>` : html(id))).join(' ');
  const parts = [`<h1>${html(matrix.title)}</h1>`, `<p>${html(summaryOf(matrix))}</p>`];
  if (matrix.rows.length > 0) {
    const heads = ['Barrier', 'Findings', 'Not answered', ...matrix.columns.map((column) => column.label)];
    parts.push(
      '<table>',
      `<thead><tr>${heads.map((head) => `<th scope="col">${html(head)}</th>`).join('')}</tr></thead>`,
      '<tbody>',
    );
    for (const row of matrix.rows)
      parts.push(
        `<tr><th scope="row">${html(row.label)}</th><td>${ids(row.findings)}</td><td class="open">${ids(row.unanswered)}</td>${row.cells.map((cell) => `<td>${ids(cell)}</td>`).join('')}</tr>`,
      );
    parts.push('</tbody>', '</table>');
  }
  parts.push(...list('Barriers that no recommendation answers', matrix.unanswered));
  parts.push(...list('Recommendations with no finding behind them', matrix.ungrounded));
  return page(matrix.title, STYLE, parts.join('\n'));
}

function list(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const items = rows.map(
    (row) => `<li id="${html(row.id)}"><b>${html(row.id)}</b> ${html(row.statement)} (${html(placeOf(row))})</li>`,
  );
  return [`<h2>${html(title)} (${rows.length})</h2>`, `<ul>\n${items.join('\n')}\n</ul>`];
}
