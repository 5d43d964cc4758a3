import { countWords } from '../../../lexical/tokens.ts';
import type { Block } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { actorsAt, proofOf } from '../asks/credit.ts';
import { directiveIn } from '../asks/directive-in.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { actorsIn } from '../names/actors.ts';
import { announces, type Holds } from '../places/announces.ts';
import { trimEnd } from '../places/statement.ts';
import { cellsOf, findTables } from '../places/tables.ts';
import { evaluate } from '../tells/evaluate.ts';
import { type Proof, type Unit, unitOf } from '../unit.ts';
import { isVoid } from './item-kind.ts';

/** Words of the head of a column, at most: a longer cell is no head. */
const LONGEST_HEAD = 4;
/** Words of a cell that says something, at least. */
const FEWEST = 4;

const WHO = new RegExp(`^\\W*${anyOf('heads-actors')}\\b`, 'i');

/** What a column holds, by its head. */
type Column = { holds: Unit['kind'] | 'barrier' | 'enabler'; proof: Proof } | 'actors' | null;

/** "1.2 Train staff": a number that stands in the cell itself. */
const NUMBER = /^([A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\S)/;

/** Cells below "Recommendation", "Finding", "Risk" and the like; a column "Responsible" says who is to act. */
export function fromTables(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  findTables(context.blocks).forEach(([head, ...rows], table) => {
    const columns = cellsOf(context.blocks[head] as Block).map((cell) => columnOf(context, head, cell));
    if (!columns.some((column) => column !== null && column !== 'actors')) return;
    taken[head] = 1;
    for (const row of rows) {
      const cells = cellsOf(context.blocks[row] as Block);
      const owners = cells.filter((_, i) => columns[i] === 'actors');
      columns.forEach((column, i) => {
        const cell = cells[i];
        if (column === null || column === 'actors' || !cell) return;
        const unit = inCell(context, row, cell, owners, column, -1 - table);
        if (unit) units.push(unit);
      });
      taken[row] = 1;
    }
  });
  return units;
}

function columnOf(context: Context, head: number, cell: Span): Column {
  const text = (context.blocks[head] as Block).text.slice(cell.start, cell.end);
  if (text === '' || countWords(text) > LONGEST_HEAD) return null;
  if (WHO.test(text)) return 'actors';
  const said = announces(text);
  const holds = said && KINDS[said.holds];
  if (!holds) return null;
  const { rule, start, end } = said.hit;
  return { holds, proof: { rule: rule.id, block: head, start: cell.start + start, end: cell.start + end } };
}

/** What the items of a column are, by what its head announces. */
const KINDS: Partial<Record<Holds, Unit['kind'] | 'barrier' | 'enabler'>> = {
  recommendations: 'recommendation',
  barriers: 'barrier',
  enablers: 'enabler',
  findings: 'finding',
};

/** "1.2 | Train staff": a number in the first cell of the row. */
const NUMBERED_ROW = /^[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*(?=[.)]?\s*\|)/;

/** The statement in a cell; null where it says nothing. `list` is the same for all cells of a table. */
function inCell(
  context: Context,
  row: number,
  cell: Span,
  owners: readonly Span[],
  { holds, proof }: Exclude<Column, 'actors' | null>,
  list: number,
): Unit | null {
  const { text } = context.blocks[row] as Block;
  const words = text.slice(cell.start, cell.end);
  if (countWords(words) < FEWEST || isVoid(words)) return null;
  const own = NUMBER.exec(words);
  const start = cell.start + (own?.[0].length ?? 0);
  const parts: Unit['parts'] = [{ block: row, start, end: trimEnd(text, start, cell.end, false) }];
  const number = own?.[1] ?? NUMBERED_ROW.exec(text)?.[0] ?? null;
  if (holds !== 'recommendation') {
    const verdict = evaluate(text, cell.start, cell.end, context.hits(row));
    const polarity = holds === 'finding' ? verdict.polarity : holds;
    return unitOf({ kind: 'finding', parts, number, basis: 'section', proofs: [proof], polarity, list });
  }
  const directive = directiveIn(context, row, start, cell.end, { formal: true, imperatives: true });
  const named = directive && directive.actors.length > 0 ? directive.actors : [];
  const owned = owners.flatMap(({ start, end }) => actorsIn(text, start, end, context.isProper));
  return unitOf({
    kind: 'recommendation',
    parts,
    number,
    basis: 'section',
    proofs: [proof, ...(directive?.hit ? [proofOf(row, directive, proof)] : [])],
    directive,
    actors: actorsAt(row, named.length > 0 ? named : owned),
    list,
  });
}
