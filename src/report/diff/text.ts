import type { Change, Diff } from '../../model/analysis.ts';
import type { Paint } from '../paint.ts';
import { safe, wrap } from '../terminal.ts';
import { editLines } from './edit-lines.ts';
import type { DiffOptions } from './index.ts';
import { facetLines, headlineOf, MARK, marksOf, nameOf, placesOf, stat } from './words.ts';

const INDENT = '    ';

/** For reading on a terminal: a sign and a word for each change, then the words with their edits, wrapped, never cut. */
export function toText(diff: Diff, { columns, paint }: DiffOptions): string {
  const lines = [
    ...wrap(safe(`${nameOf(diff.before)} → ${nameOf(diff.after)}`), columns).map(paint.bold),
    ...wrap(stat(diff), columns),
  ];
  for (const change of diff.changes) lines.push('', ...changeLines(change, columns, paint));
  return `${lines.join('\n')}\n`;
}

const COLOUR: Record<string, keyof Paint> = { '=': 'dim', '~': 'yellow', '-': 'red', '+': 'green' };

function changeLines(change: Change, columns: number, paint: Paint): string[] {
  const colour = paint[COLOUR[MARK[change.kind]] ?? 'bold'];
  const room = columns - INDENT.length;
  const head = wrap(safe(`${marksOf(change)} ${headlineOf(change)}  ${placesOf(change)}`), columns);
  const statement = change.edits.length === 1 ? plainLines(change, room, paint) : editLines(change.edits, room, paint);
  const facets = facetLines(change).flatMap((line) => wrap(safe(line), room));
  return [...head.map(colour), ...[...statement, ...facets.map(paint.cyan)].map((line) => INDENT + line)];
}

/** One edit alone says what the sign says already: no brackets. */
function plainLines({ kind, edits }: Change, columns: number, paint: Paint): string[] {
  const lines = wrap(safe(edits[0]?.text ?? ''), columns);
  return kind === 'kept' ? lines.map(paint.dim) : lines;
}
