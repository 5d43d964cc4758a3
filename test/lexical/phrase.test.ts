import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, readyPhrase } from '../../src/lexical/phrase.ts';
import { PhraseMatcher } from '../../src/lexical/phrases.ts';

describe('phrases made ready', () => {
  it.each([
    ['lack|absence of the WHO', 'lack|absenc of the !WHO'],
    ['=organs of state', '=organs of state'],
    ['remain * challenge', 'remain * challeng'],
    ['failure .. comply', 'failur .. compli'],
    ['absence of national policies', 'absenc of nation polici'],
    ['low-cost|cheap loan', 'low+cost|cheap loan'],
    ['cost and|or|, time', 'cost and|or time\ncost time'],
    ['lack|lacks of', 'lack of'],
    ['*|a|b-c of', '* of\nb+c of'],
    [' , ', ''],
  ])('%s', (phrase, ready) => expect(readyPhrase(phrase)).toBe(ready));
});

/** Words in few forms, so that phrases share beginnings and alternatives. */
const word = fc.constantFrom('lack', 'lacks', '=lacks', 'of', 'WHO', 'a-b', 'staff', '*', ',');
const position = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('|'));
const phrase = fc.array(fc.oneof({ weight: 4, arbitrary: position }, fc.constant('..')), {
  minLength: 1,
  maxLength: 4,
});
const text = fc.array(fc.constantFrom('lack', 'Lacks', 'of', 'WHO', 'who', 'a', 'b', 'staff', 'x'), { maxLength: 14 });

describe('alternatives', () => {
  it('match as if they were multiplied out', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), text, (phrases, words) => {
        const joined = phrases.map((positions) => positions.join(' '));
        const searched = words.join(' ');
        // Each way of each phrase is a phrase of its own; the shortest hit of any of them counts.
        const ways = joined.flatMap((one, owner) => expand(one).map((path) => ({ owner, way: path.join(' ') })));
        const expected = new Map<string, number>();
        for (const hit of new PhraseMatcher(ways.map(({ way }) => way)).match(searched)) {
          const key = `${ways[hit.phrase]?.owner} ${hit.start}`;
          expected.set(key, Math.min(hit.end, expected.get(key) ?? hit.end));
        }
        const found = new PhraseMatcher(joined).match(searched);
        expect(new Map(found.map((hit) => [`${hit.phrase} ${hit.start}`, hit.end]))).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }),
      { numRuns: 300 },
    );
  });
});

describe('phrases that begin at a place or before', () => {
  it('are those of all that do', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), text, fc.nat(40), (phrases, words, last) => {
        const matcher = new PhraseMatcher(phrases.map((positions) => positions.join(' ')));
        const searched = words.join(' ');
        expect(matcher.match(searched, 0, searched.length, last)).toEqual(
          matcher.match(searched).filter(({ start }) => start <= last),
        );
      }),
      { numRuns: 300 },
    );
  });
});
