import type { Block } from '../../../model/document.ts';
import { actorsAt } from '../asks/credit.ts';
import { directiveIn } from '../asks/directive-in.ts';
import type { Context } from '../context.ts';
import type { Label } from '../places/labels.ts';
import { evaluate } from '../tells/evaluate.ts';
import { type Stretch, type Unit, unitOf } from '../unit.ts';

/** What a label says it is, read like its kind. `mark` is the label. */
export function labelledUnit(
  context: Context,
  label: Label,
  mark: Stretch,
  parts: Stretch[],
  title: Stretch | null,
): Unit {
  const isAsked = label.holds === 'recommendation';
  const first = parts[0] as Stretch;
  let directive = null;
  let at = first.block;
  if (isAsked)
    for (const part of parts) {
      directive = directiveIn(context, part.block, part.start, part.end, { formal: true, imperatives: true });
      at = part.block;
      if (directive) break;
    }
  const verdict = evaluate(
    (context.blocks[first.block] as Block).text,
    first.start,
    first.end,
    context.hits(first.block),
  );
  const addressees = context.sections[first.block]?.addressees ?? [];
  return unitOf({
    kind: isAsked ? 'recommendation' : 'finding',
    parts,
    title,
    number: label.number,
    basis: 'label',
    // A label that is the item's marker has no words of its own in the text.
    proofs: [{ rule: label.rule, ...(mark.end > mark.start ? mark : first) }],
    polarity: label.holds === 'barrier' || label.holds === 'enabler' ? label.holds : verdict.polarity,
    directive,
    actors: directive && directive.actors.length > 0 ? actorsAt(at, directive.actors) : addressees,
  });
}
