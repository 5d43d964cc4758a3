import type { Change, Diff, Edit } from '../../model/analysis.ts';
import { html, page } from '../html.ts';
import { facetLines, headlineOf, marksOf, nameOf, placeOf, stat } from './words.ts';

/** A page of its own, before and after side by side. It runs no script and loads nothing. */
export function toHtml(diff: Diff): string {
  const title = `${nameOf(diff.before)} → ${nameOf(diff.after)}`;
  return page(
    title,
    STYLE,
    `<h1>${html(title)}</h1>
<p>${html(stat(diff))}</p>
<table>
<thead><tr><th scope="col">Change</th><th scope="col">${html(nameOf(diff.before))}</th><th scope="col">${html(nameOf(diff.after))}</th></tr></thead>
<tbody>
${diff.changes.map(row).join('\n')}
</tbody>
</table>`,
  );
}

function row(change: Change): string {
  const facets = facetLines(change)
    .map((line) => `<li>${html(line)}</li>`)
    .join('');
  const what = `<strong>${html(marksOf(change))} ${html(headlineOf(change))}</strong>${facets && `<ul>${facets}</ul>`}`;
  return `<tr class="${change.kind}"><th scope="row">${what}</th><td>${cell(change, 'before')}</td><td>${cell(change, 'after')}</td></tr>`;
}

/** The words of one side, with the edits that touch it. */
function cell({ before, after, edits }: Change, side: 'before' | 'after'): string {
  const items = side === 'before' ? before : after;
  if (items.length === 0) return '';
  const words = edits.map((edit) => editOf(edit, side, before.length * after.length > 0)).join('');
  return `<small>${html(items.map(placeOf).join(' + '))}</small><p>${words.trim()}</p>`;
}

function editOf({ kind, text }: Edit, side: 'before' | 'after', paired: boolean): string {
  if (kind === 'equal') return html(text);
  if ((kind === 'delete') !== (side === 'before')) return '';
  const tag = kind === 'delete' ? 'del' : 'ins';
  const words = text.trimEnd();
  return paired ? `<${tag}>${html(words)}</${tag}>${html(text.slice(words.length))}` : html(text);
}

const STYLE = `table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border-bottom: 1px solid #8888; padding: .5em; text-align: start; vertical-align: top; overflow-wrap: anywhere }
thead th { position: sticky; top: 0; background: Canvas }
th:first-child { width: 16% }
tbody th { font-weight: normal }
ul { padding-inline-start: 1.2em }
td p { margin: .2em 0 }
small { opacity: .7 }
del { background: #f882; color: #b00020; text-decoration: line-through }
ins { background: #8f82; color: #06702a; text-decoration: underline }
.dropped td, .added td { background: #8881 }
@media (prefers-color-scheme: dark) { del { color: #ff8a8a } ins { color: #7fd88f } }`;
