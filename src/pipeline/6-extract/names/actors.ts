import type { Span } from '../../../model/span.ts';
import gazetteer from '../../../rules/compiled/rules-actors.json' with { type: 'json' };
import { is } from '../grammar.ts';
import { type Hit, RuleMatcher } from '../rules.ts';
import { isAcronym, isCapital, type Word, wordsOf } from '../words.ts';
import { conjuncts, segments } from './conjuncts.ts';
import { type Name, nameIn } from './name.ts';
import { isNoun, opensClause } from './nouns.ts';
import type { IsProper } from './proper-names.ts';

/** Somebody who is to act; readable span of the name. */
export interface FoundActor {
  name: string;
  id: string | null;
  /** An institution or name answers for something; of groups and persons much is only told. */
  kind: 'institution' | 'group' | 'person';
  start: number;
  end: number;
}

let names: RuleMatcher | undefined;

function matchNames(text: string, from: number, to: number): Hit[] {
  names ??= new RuleMatcher(gazetteer);
  return names.match(text, from, to);
}

/** Reads the words between two offsets as names of those who act. */
export function actorsIn(text: string, from: number, to: number, isProper: IsProper): FoundActor[] {
  const known = matchNames(text, from, to);
  const inKnown = (span: Span) => known.find((hit) => hit.start < span.start && span.end < hit.end);
  let parts = segments(text, from, to);
  // "In view of this, ", "Building on the plan, ": openers before the subject are no names.
  while (parts.length > 1 && opensAdjunct(text, parts[0] as Span)) parts = parts.slice(1);
  parts = parts.filter((part, index) => index === 0 || !opensAdjunct(text, part));
  const names: Name[] = [];
  parts = withSharedHead(text, parts);
  for (const part of parts) {
    const cut = text.slice(part.start, part.end).includes(',') ? [part] : conjuncts(text, part);
    const pieces: Span[] = [];
    for (const piece of cut) {
      const last = pieces.at(-1);
      const joint = last ? { start: last.end, end: piece.start } : null;
      const isKnown = joint && known.some((hit) => hit.start < joint.start && joint.end < hit.end);
      if (last && (isKnown || isOneName(text, last, piece))) last.end = piece.end;
      else pieces.push({ ...piece });
    }
    const found = pieces.map((piece) => nameIn(text, piece));
    if (pieces.length > 1 && sharesHead(found, isProper)) {
      const whole = nameIn(text, { start: (pieces[0] as Span).start, end: (pieces.at(-1) as Span).end });
      if (whole) names.push(whole);
    } else for (const name of found) if (name) names.push(name);
  }
  const actors: FoundActor[] = [];
  for (const name of names) {
    if (!acts(name, isProper, inKnown)) continue;
    const start = (name.words[0] as Word).start;
    const end = (name.words.at(-1) as Word).end;
    const id =
      known.find((hit) => hit.end === end && hit.start >= start)?.rule.says.id ??
      known.find((hit) => hit.start === start)?.rule.says.id ??
      null;
    if (!actors.some((other) => other.start === start))
      actors.push({ name: text.slice(start, end), id, kind: kindOf(name), start, end });
  }
  return actors;
}

/** "the federal, provincial and local governments": what stands before only says which governments; one part of all. */
function withSharedHead(text: string, parts: Span[]): Span[] {
  const last = parts.at(-1);
  if (!last || parts.length < 2) return parts;
  const words = wordsOf(text, last.start, last.end);
  const head = words.findLast((word) => isNoun(word));
  const joint = words.findIndex((word) => is('joins-names', word.lower));
  // "Donors, the clerk and agencies" are three: before the joint stands no article.
  if (!head?.lower.endsWith('s') || joint < 0 || (joint > 0 && !saysWhich(words.slice(0, joint)))) return parts;
  if (joint > 0 && words.slice(0, joint).some((word) => is('determiner', word.lower))) return parts;
  let first = parts.length - 1;
  while (first > 0 && saysWhich(wordsOf(text, (parts[first - 1] as Span).start, (parts[first - 1] as Span).end)))
    first--;
  if (first === parts.length - 1) return parts;
  return [...parts.slice(0, first), { start: (parts[first] as Span).start, end: last.end }];
}

/** One word of a kind, an article before it or not: "the federal", "provincial". */
function saysWhich(words: readonly Word[]): boolean {
  const own = words.filter((word) => !is('determiner', word.lower));
  const [word] = own;
  return (
    own.length === 1 &&
    word !== undefined &&
    !isNoun(word) &&
    !isCapital(word.text) &&
    !is('pronoun', word.lower) &&
    !opensClause(word)
  );
}

function kindOf({ head, words: all, determined }: Name): FoundActor['kind'] {
  if (isNoun(head, 'person')) return 'person';
  if (!isNoun(head, 'group')) return 'institution';
  return all.length > 1 && determined && !head.lower.endsWith('s') ? 'institution' : 'group';
}

function opensAdjunct(text: string, part: Span): boolean {
  const found = wordsOf(text, part.start, part.end);
  const first = is('joins-names', found[0]?.lower) ? found[1] : found[0];
  if (first === undefined || !opensClause(first) || isAcronym(first.text)) return false;
  // "third sector partners" is a name, "Third, ..." is not.
  return !is('orders', first.lower) || first === found.at(-1);
}

/** "Department of Provincial and Local Government": what stands behind "and" goes on with what the department is for. */
function isOneName(text: string, before: Span, piece: Span): boolean {
  const first = wordsOf(text, before.start, before.end);
  const second = wordsOf(text, piece.start, piece.end);
  const allCapital = [...first, ...second].every((word) => isCapital(word.text) || is('determiner', word.lower));
  const last = second.at(-1);
  // "Brill Health and Care Board"
  if (allCapital && is('topic-of-name', first.at(-1)?.lower) && last && isNoun(last)) return true;
  const of = first.findLastIndex((word) => is('preposition', word.lower));
  const head = second.at(-1);
  if (of < 1 || !head || !isNoun(first[of - 1] as Word) || is('determiner', second[0]?.lower)) return false;
  const isTitle =
    first.slice(of + 1).every((word) => isCapital(word.text)) && second.every((word) => isCapital(word.text));
  return isTitle ? !isAcronym(head.text) && (second.length > 1 || !isNoun(head)) : false;
}

/** "The UN and IASC coordinators": the first names only say which coordinators. */
function sharesHead(found: (Name | null)[], isProper: IsProper): boolean {
  const last = found.at(-1);
  if (!last || found.length < 2) return false;
  const others = found.slice(0, -1);
  if (others.some((name) => name === null)) return false;
  if (!last.determined && isNoun(last.head) && last.words.length > 1)
    return others.every((name) => {
      const only = (name as Name).words;
      const own = only.at(-1) as Word;
      return (only.length === 1 || (only.length <= 3 && !isCapital(own.text))) && !isNoun(own);
    });
  return others.some((name) => !acts(name as Name, isProper, () => undefined));
}

function acts(name: Name, isProper: IsProper, known: (span: Span) => unknown): boolean {
  const { words: all, head } = name;
  if (all.length === 1 && is('pronoun', head.lower)) return false;
  if (isNoun(head)) return true;
  if (known({ start: (all[0] as Word).start, end: (all.at(-1) as Word).end })) return true;
  if (isAcronym(head.text)) return true;
  return (
    isCapital(head.text) &&
    isProper(head.text) &&
    all.every(
      (word) =>
        isCapital(word.text) ||
        is('preposition', word.lower) ||
        word.lower === 'and' ||
        word.lower === 'the' ||
        isNoun(word),
    )
  );
}
