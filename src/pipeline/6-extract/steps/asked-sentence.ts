import type { Block, Sentence } from '../../../model/document.ts';
import { actorsAt, proofOf } from '../asks/credit.ts';
import { findDirective } from '../asks/directive.ts';
import { stanceOf } from '../asks/directive-in.ts';
import { findImperative } from '../asks/imperative.ts';
import { isOpen } from '../asks/open.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import type { Section } from '../places/sections.ts';
import { trimEnd } from '../places/statement.ts';
import { endsInColon, leadsIn } from '../punctuation.ts';
import { type Proof, proofAt, type Unit, unitOf } from '../unit.ts';
import { opensList } from './opens-list.ts';

/** Characters between a request and a colon that ask for nothing yet. */
const LEADING = 14;

/** Characters of "Exhibit 12.3: ". */
const LONGEST_CAPTION = 30;

/** "Figure 4: What the board should know". bounded: by LONGEST_CAPTION. */
const CAPTION = new RegExp(`^\\W{0,4}${anyOf('shows-in-picture')}\\s+\\w{1,4}(?:\\.\\d+)?[.:]\\s`, 'i');

/** The sentence as a recommendation; null where it asks nothing by itself. `formal`: among recommendations. */
export function recommendationIn(
  context: Context,
  index: number,
  block: Block,
  sentence: Sentence,
  section: Section | null,
  formal: boolean,
): Unit | null {
  const { start, end } = sentence;
  if (block.text.slice(start, end).trimEnd().endsWith(':') && opensList(context, index)) return null;
  if (CAPTION.test(block.text.slice(start, start + LONGEST_CAPTION))) return null;
  const directive =
    findDirective(block.text, start, end, context.hits(index), stanceOf(context, formal)) ??
    (section?.holds === 'recommendations' ? findImperative(block.text, start, end) : null);
  if (!directive) return null;
  // "The panel recommends that the council" and a list below.
  if (
    directive.hit &&
    opensList(context, index) &&
    leadsIn(block.text.slice(start, end)) &&
    isOpen(block.text, directive, end)
  )
    return null;
  // "They should include:" only leads in.
  if (endsInColon(block.text.slice(start, end)) && end - directive.action < LEADING) return null;
  if (section?.holds === 'context' && (directive.form === 'modal' || directive.form === 'need')) return null;
  const basis: Proof = section
    ? proofAt(section.block, section.hit)
    : { rule: 'en/sections', block: index, start, end };
  return unitOf({
    kind: 'recommendation',
    parts: [{ block: index, start, end: trimEnd(block.text, start, end, false) }],
    basis: formal ? 'section' : 'cue',
    proofs: [proofOf(index, directive, basis)],
    directive,
    actors: directive.actors.length > 0 ? actorsAt(index, directive.actors) : formal ? (section?.addressees ?? []) : [],
    attributedTo: directive.speaker,
  });
}
