import { countWords } from '../../../lexical/tokens.ts';
import { anyOf, is } from '../grammar.ts';
import { actorsIn, type FoundActor } from '../names/actors.ts';
import { isNoun } from '../names/nouns.ts';
import type { IsProper } from '../names/proper-names.ts';
import type { PlacedActor } from '../unit.ts';
import { wordsOf } from '../words.ts';

const QUESTION = new RegExp(`^\\W*(?:\\d+[.)]?\\s+)?${anyOf('opens-question')}\\b`, 'i');

const FOR = new RegExp(`\\b${anyOf('addresses')}\\s+(?=\\S)`, 'gi');

const LEAD = new RegExp(
  `^\\s*(?:[\\dIVXivx]+[.)]\\s*|[A-Za-z][.)]\\s+)*(?:${anyOf('addresses')}|${anyOf('addressed')})?\\s*`,
  'i',
);

/** "Recommendations for donors": those named behind "for" or "to", which ends at `from` at the earliest; "Call to action" names none. */
export function addresseesOf(block: number, text: string, from: number, isProper: IsProper): PlacedActor[] {
  const behind = [...text.matchAll(FOR)];
  const match = behind.find(({ index, 0: words }) => index + words.trimEnd().length >= from);
  if (!match) return [];
  return placed(block, actorsIn(text, match.index + match[0].length, endOf(text), isProper));
}

/** A heading that is a name alone: "Donors", "To donors:", "For the Ministry of Health". */
export function nameAlone(block: number, text: string, isProper: IsProper): PlacedActor[] {
  if (QUESTION.test(text)) return [];
  const start = LEAD.exec(text)?.[0].length ?? 0;
  const end = endOf(text);
  const found = actorsIn(text, start, end, isProper);
  // In a line of capitals every word looks like an acronym: "SUMMARY OF THE REVIEW".
  const actors = isShouted(text) ? found.filter((actor) => actor.id !== null || isNamed(actor)) : found;
  if (actors.length === 1 && is('topic-alone', actors[0]?.name.toLowerCase())) return [];
  const named = actors.reduce((sum, actor) => sum + countWords(actor.name), 0);
  // "Child welfare" is a topic; "Schools in the north" are schools.
  const spare = actors.every((actor) => actor.kind === 'person') ? 0 : 2 * actors.length;
  return actors.length > 0 && countWords(text.slice(start, end)) - named <= spare ? placed(block, actors) : [];
}

/** Letters that a line of capitals has more of than an acronym. */
const ACRONYM = 6;

const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && text.replace(/\P{L}/gu, '').length > ACRONYM;

/** Does a word of the name say that it is one of those who act ("BOARD")? */
const isNamed = ({ name }: FoundActor): boolean => wordsOf(name, 0, name.length).some((word) => isNoun(word));

const placed = (block: number, actors: readonly FoundActor[]): PlacedActor[] =>
  actors.map((actor) => ({ ...actor, block }));

const endOf = (text: string): number => text.replace(/(?<![\s:.])[\s:.]+$/, '').length;
