import { stem } from '../lexical/stem.ts';
import { createTokens, fold, tokenize } from '../lexical/tokens.ts';
import type { Passage, Recommendation } from '../model/analysis.ts';
import { readStatement, type Statement } from './statement.ts';
import { boilerplate, functionWords, numerals } from './vocabulary.ts';

/** What is compared of a passage. Made once a passage; terms are strings until `weigh` gives them weights. */
export interface Profile<Item extends Passage = Passage> {
  item: Item;
  statement: Statement;
  /** Stems and pairs of neighbouring stems, with what each counts before rarity: see the factors below. */
  terms: Map<string, number>;
  /** Numbers in the statement, in digits. */
  numbers: Set<string>;
  /** Stems of the headings above it. */
  section: Set<string>;
  /** Names of those who are asked, by id where the gazetteer knows them. */
  actors: Set<string>;
  /** Stem of the verb of the action; '' where none. */
  verb: string;
}

/** Words of the object stand within this many words behind the verb of the action. */
const OBJECT_WORDS = 8;
const OBJECT_FACTOR = 1.5;
/** A pair of neighbours is rarer than its words, so that rarity alone would let it drown them. */
const PAIR_FACTOR = 0.5;
const BOILERPLATE_FACTOR = 0.15;
/** Who is asked is compared as such; in the statement it only repeats that. */
const ACTOR_FACTOR = 0.4;

const tokens = createTokens();

/** Content words of `text`: stems, numbers in digits, function words left out. */
export function contentStems(text: string): string[] {
  tokenize(text, 0, text.length, tokens);
  const stems: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = fold(text.slice(tokens.start[i], tokens.end[i]));
    if (!functionWords.has(word)) stems.push(numerals.get(word) ?? stem(word));
  }
  return stems;
}

const isRecommendation = (item: Passage): item is Recommendation => 'actors' in item;

export function profile<Item extends Passage>(item: Item, format: string): Profile<Item> {
  const statement =
    item.statement === undefined ? readStatement(item.at.quote, format) : readStatement(item.statement, 'text');
  const recommendation = isRecommendation(item) ? item : null;
  const stems = contentStems(statement.text);
  const actors = recommendation?.actors ?? [];
  const named = new Set(actors.flatMap((actor) => contentStems(actor.name)));
  const object = new Set(objectStems(recommendation));
  const terms = new Map<string, number>();
  const add = (term: string, factor: number) => terms.set(term, Math.max(terms.get(term) ?? 0, factor));
  stems.forEach((one, i) => {
    const common = boilerplate.has(one);
    add(one, common ? BOILERPLATE_FACTOR : named.has(one) ? ACTOR_FACTOR : object.has(one) ? OBJECT_FACTOR : 1);
    const next = stems[i + 1];
    if (next !== undefined && !common && !boilerplate.has(next)) add(`${one} ${next}`, PAIR_FACTOR);
  });
  return {
    item,
    statement,
    terms,
    numbers: new Set(stems.filter((one) => /^\d/.test(one))),
    section: new Set(
      item.at.section.flatMap(contentStems).filter((one) => !boilerplate.has(one) && !/^\d+$/.test(one)),
    ),
    actors: new Set(actors.map((actor) => actor.id ?? contentStems(actor.name).join(' '))),
    verb: recommendation?.action ? stem(fold(recommendation.action.verb)) : '',
  };
}

/** Stems of what the action is done to: the first words behind its verb, where that stands in the quote. */
function objectStems(recommendation: Recommendation | null): string[] {
  if (!recommendation?.action) return [];
  const from = recommendation.action.span.end - recommendation.at.span.start;
  if (from <= 0 || from >= recommendation.at.quote.length) return [];
  return contentStems(recommendation.at.quote.slice(from, from + 200))
    .filter((one) => !boilerplate.has(one))
    .slice(0, OBJECT_WORDS);
}
