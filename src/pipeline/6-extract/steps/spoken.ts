import type { Block } from '../../../model/document.ts';
import { findAction } from '../action.ts';
import { findAssignment } from '../asks/assignment.ts';
import { directiveIn } from '../asks/directive-in.ts';
import { findImperative } from '../asks/imperative.ts';
import type { Directive } from '../asks/stance.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { nameAlone } from '../places/addressees.ts';
import type { List } from '../places/lists.ts';
import { endsInColon } from '../punctuation.ts';
import { type Proof, proofAt } from '../unit.ts';
import type { Announced } from './announced.ts';

/** Items that must ask before a list that nothing announces is one of recommendations, and their share. */
const SPOKEN = 3;

const SPOKEN_SHARE = 0.6;

/** Sentences that such items have at most on average: longer ones are the report's numbered paragraphs. */
const SPOKEN_LENGTH = 2;

/** Share of items that must read as imperatives before they are asked for, and of those that can be nothing else. */
const IMPERATIVE_SHARE = 0.75;
const SURE_SHARE = 0.5;
/** Items, and share of them, that are enough below the name of those who are asked. */
const ADDRESSED = 2;
const ADDRESSED_SHARE = 0.6;

/** Imperatives among the items of a list: the first, and how many are imperatives, surely or likely. */
interface Commands {
  /** Block of the first, and readable offset of its verb. */
  block: number;
  action: number;
  likely: number;
}

/** The imperatives of a list; null where fewer than half of its items can be nothing else. */
function commandsIn(context: Context, items: readonly number[]): Commands | null {
  const texts = items.map((item) => (context.blocks[item] as Block).text);
  const sure = texts.map(
    (text) => findImperative(text, 0, text.length) ?? findAssignment(text, 0, text.length, context.isProper),
  );
  const at = sure.findIndex((one) => one !== null);
  if (at < 0 || sure.filter((one) => one !== null).length < items.length * SURE_SHARE) return null;
  const likely = texts.filter((text, i) => sure[i] ?? findImperative(text, 0, text.length, true)).length;
  return { block: items[at] as number, action: (sure[at] as Directive).action, likely };
}

/** Do nearly all items begin with what is to be done? */
export function areCommands(context: Context, items: readonly number[]): boolean {
  const commands = commandsIn(context, items);
  return commands !== null && commands.likely >= items.length * IMPERATIVE_SHARE;
}

/** Characters at the end of a lead-in that are looked at. */
const NEAR = 200;

// bounded: by NEAR.
const TELLS_OF = new RegExp(
  `\\b(?:${anyOf('tells-of-tasks')})\\b|\\b${anyOf('awaits-verb')}\\s*:\\s*$|\\b${anyOf('past-tense')}\\b`,
  'i',
);

/** Can the lead-in stand above what is asked: "Three changes would help most:", and not "The duties of the board are:"? */
function maySpeak(text: string): boolean {
  const near = text.slice(-NEAR);
  return endsInColon(text) && !TELLS_OF.test(near.slice(near.lastIndexOf('. ') + 1));
}

/**
 * A list that nothing announces, whose items are imperatives: asked of those whom its heading, or all of its lead-in
 * ("For the harbour office:"), names.
 */
export function commandedBy(context: Context, { items, lead }: List): Announced | null {
  if (items.length < ADDRESSED || context.reporting) return null;
  const commands = commandsIn(context, items);
  if (!commands) return null;
  const { text, heading } = context.blocks[commands.block] as Block;
  const above = lead ?? heading;
  const actors = above === null ? [] : nameAlone(above, context.blocks[above]?.text ?? '', context.isProper);
  if (lead !== null && actors.length === 0 && !maySpeak((context.blocks[lead] as Block).text)) return null;
  if (commands.likely < items.length * (actors.length > 0 ? ADDRESSED_SHARE : IMPERATIVE_SHARE)) return null;
  const action = findAction(text, 0, text.length, commands.action);
  if (!action || (actors.length === 0 && items.length < SPOKEN)) return null;
  const { rule, start, end } = action;
  const proof = { rule, block: commands.block, start, end };
  return { holds: 'recommendations', proof, actors, attributedTo: null };
}

/** A list that nothing announces but whose items ask one after the other. */
export function spokenFor(context: Context, items: number[]): Announced | null {
  if (items.length < SPOKEN || context.reporting) return null;
  const sentences = items.reduce((sum, item) => sum + context.sentences(item).length, 0);
  if (sentences > items.length * SPOKEN_LENGTH) return null;
  let proof: Proof | null = null;
  let asking = 0;
  for (const item of items) {
    const first = context.sentences(item)[0];
    const directive = first
      ? directiveIn(context, item, first.start, first.end, { formal: false, imperatives: false })
      : null;
    if (!directive?.hit) continue;
    asking++;
    proof ??= proofAt(item, directive.hit);
  }
  return proof && asking >= SPOKEN && asking >= items.length * SPOKEN_SHARE
    ? { holds: 'recommendations', proof, actors: [], attributedTo: null }
    : null;
}
