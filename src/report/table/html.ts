import { html, page } from '../html.ts';
import { pageOrder } from '../pages.ts';
import { type Table, type TableColumn, textOf, type Value } from './table.ts';

const STYLE = `
h1{font-size:1.3rem}h2{font-size:1.05rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8886;padding:.4rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:Canvas;position:sticky;top:0}
th button{all:unset;cursor:pointer;font-weight:600;width:100%}
th button:focus-visible{outline:2px solid #06c}
th[aria-sort=ascending] button::after{content:" \\25B2"}
th[aria-sort=descending] button::after{content:" \\25BC"}
td.prose{min-width:18rem}td.number{text-align:right}
@media print{body{margin:0;font-size:10pt}th{position:static}thead{display:table-header-group}tr{break-inside:avoid}}
`;

/** Sorts by moving rows: no quote is ever read as HTML. A cell's data-order, where it has one, counts before its words. */
const SCRIPT = `
const words=new Intl.Collator('en',{numeric:true,sensitivity:'base'});
const compare=(a,b)=>a.dataset.order!==undefined&&b.dataset.order!==undefined
  ?Number(a.dataset.order)-Number(b.dataset.order):words.compare(a.textContent,b.textContent);
for(const button of document.querySelectorAll('th button'))button.addEventListener('click',()=>{
  const head=button.parentElement,table=head.closest('table'),body=table.tBodies[0],at=head.cellIndex;
  const down=head.getAttribute('aria-sort')==='ascending';
  for(const other of table.querySelectorAll('th'))other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort',down?'descending':'ascending');
  const rows=[...body.rows].sort((a,b)=>compare(a.cells[at],b.cells[at]));
  body.append(...(down?rows.reverse():rows));
});
`;

/** A page that stands alone, sorts by a click on a heading, and prints. */
export function tableToHtml(table: Table): string {
  const parts = [`<h1>${html(table.title)}</h1>`];
  for (const { title, rows } of table.groups) {
    if (title !== null) parts.push(`<h2>${html(title)}</h2>`);
    parts.push('<table>', '<thead>', `<tr>${table.columns.map(headCell).join('')}</tr>`, '</thead>', '<tbody>');
    for (const row of rows) parts.push(`<tr>${row.map((value, i) => cell(value, table.columns[i])).join('')}</tr>`);
    parts.push('</tbody>', '</table>');
  }
  return page(table.title, STYLE, parts.join('\n'), SCRIPT);
}

const headCell = (column: TableColumn): string =>
  `<th scope="col"><button type="button">${html(column.header)}</button></th>`;

function cell(value: Value, column: TableColumn | undefined): string {
  const text = textOf(value);
  const kind = column?.kind === 'label' ? '' : ` class="${column?.kind}"`;
  const order = column?.pages ? ` data-order="${pageOrder(text)}"` : '';
  return `<td${kind}${order}>${html(text)}</td>`;
}
