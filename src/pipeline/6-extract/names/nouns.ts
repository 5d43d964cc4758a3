import actorNouns from '../../../rules/compiled/en-actor-nouns.json' with { type: 'json' };
import adjuncts from '../../../rules/compiled/en-adjuncts.json' with { type: 'json' };
import type { Entry } from '../../../rules/family.ts';
import { isAcronym, type Word } from '../words.ts';

/** Every word of a family, each alternative by itself. */
const wordsIn = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap((entry) => entry.phrase.split(/[\s|]+/).map((word) => word.replace('=', ''))));

const nouns = wordsIn(actorNouns as Entry[]);

const persons = wordsIn((actorNouns as Entry[]).filter((entry) => entry.with.kind === 'person'));

const groups = wordsIn((actorNouns as Entry[]).filter((entry) => entry.with.kind === 'group'));

const opening = wordsIn(adjuncts as Entry[]);

const byKind = { any: nouns, person: persons, group: groups };

/** Can the word head the name of somebody who acts, of a kind: "ministry", "companies", "tenants"? */
export const isNoun = (word: Word, kind: keyof typeof byKind = 'any'): boolean => byKind[kind].has(word.lower);

/** Does the word open what stands before a subject: "In view of this, ..."? An acronym never does. */
export const opensClause = (word: Word): boolean => opening.has(word.lower) && !isAcronym(word.text);
