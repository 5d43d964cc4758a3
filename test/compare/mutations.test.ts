import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import type { Change, Facet, Recommendation } from '../../src/model/analysis.ts';
import { type Ask, analysisOf } from './asks.ts';
import { harbourReview, newAsks, synonyms } from './harbour-review.ts';

/**
 * Known edits, applied to a report and looked for in the diff. An edit is told rightly when the change that holds its
 * recommendation has the right kind, the right counterparts and the right facet.
 */
type Edit =
  | 'keep'
  | 'drop'
  | 'add'
  | 'renumber'
  | 'soften'
  | 'strengthen'
  | 'readdress'
  | 'set deadline'
  | 'paraphrase'
  | 'split'
  | 'merge';

interface Expected {
  edit: Edit;
  kind: Change['kind'];
  facet: Facet['kind'] | null;
  before: readonly Ask[];
  after: readonly Ask[];
}

/** Mulberry32: a seeded generator is enough, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

const MODALS = ['may', 'should consider', 'should', 'must'] as const;
const EDITS: readonly Edit[] = [
  'keep',
  'drop',
  'renumber',
  'soften',
  'strengthen',
  'readdress',
  'set deadline',
  'paraphrase',
  'split',
  'merge',
];
const DEADLINES = ['by the end of 2031', 'within six months', 'by 30 June 2030', 'no later than March 2032'];

const one = (ask: Ask, edit: Edit, facet: Facet['kind'] | null, changes: Partial<Ask>): Expected => ({
  edit,
  kind: facet === null || facet === 'number' ? 'kept' : 'changed',
  facet,
  before: [ask],
  after: [{ ...ask, ...changes }],
});

/** What `edit` makes of `ask`; null where it does not apply. `partner` is for a merger. */
function apply(edit: Edit, ask: Ask, partner: Ask | undefined, next: () => number): Expected | null {
  const level = MODALS.indexOf(ask.modal);
  switch (edit) {
    case 'keep':
      return one(ask, edit, null, {});
    case 'drop':
      return { edit, kind: 'dropped', facet: null, before: [ask], after: [] };
    case 'renumber':
      return one(ask, edit, 'number', { number: `${ask.number}.1` });
    case 'soften':
      return level === 0 ? null : one(ask, edit, 'weaker', { modal: MODALS[level - 1] as Ask['modal'] });
    case 'strengthen':
      return level === 3 ? null : one(ask, edit, 'stronger', { modal: MODALS[level + 1] as Ask['modal'] });
    case 'readdress': {
      const others = harbourReview.filter(({ actor }) => actor !== ask.actor);
      return one(ask, edit, 'actors', { actor: (others[Math.floor(next() * others.length)] as Ask).actor });
    }
    case 'set deadline':
      return one(ask, edit, 'deadline', { deadline: DEADLINES[Math.floor(next() * DEADLINES.length)] as string });
    case 'paraphrase': {
      const object = ask.object.replace(/\w+/g, (word) => synonyms[word] ?? word);
      const verb = synonyms[ask.verb] ?? ask.verb;
      return object === ask.object && verb === ask.verb ? null : one(ask, edit, 'wording', { object, verb });
    }
    case 'split': {
      const [verb = '', ...object] = ask.second.split(' ');
      if (object.length === 0) return null;
      const parts = [
        { ...ask, second: '' },
        { ...ask, verb, object: object.join(' '), second: '' },
      ];
      return { edit, kind: 'split', facet: 'wording', before: [ask], after: parts };
    }
    case 'merge': {
      if (!partner || ask.second !== '' || partner.second !== '' || ask.modal !== partner.modal) return null;
      const merged = { ...ask, second: `${partner.verb} ${partner.object}` };
      return { edit, kind: 'merged', facet: 'wording', before: [ask, partner], after: [merged] };
    }
    default:
      return null;
  }
}

function mutate(seed: number): Expected[] {
  const next = random(seed);
  const asks = [...harbourReview];
  const expected: Expected[] = shuffled(newAsks, next)
    .slice(0, 5)
    .map((ask) => ({ edit: 'add', kind: 'added', facet: null, before: [], after: [ask] }));
  for (let ask = asks.shift(); ask !== undefined; ask = asks.shift()) {
    const partner = asks[0]?.actor === ask.actor ? asks[0] : undefined;
    const found = shuffled(EDITS, next)
      .map((edit) => apply(edit, ask as Ask, partner, next))
      .find((one) => one !== null) as Expected;
    if (found.before.length === 2) asks.shift();
    expected.push(found);
  }
  return expected;
}

function rightly(expected: Expected, change: Change | undefined, idsOf: (asks: readonly Ask[]) => string): boolean {
  if (change?.kind !== expected.kind) return false;
  const ids = (items: readonly { id: string }[]) =>
    items
      .map(({ id }) => id)
      .sort()
      .join();
  if (ids(change.before) !== idsOf(expected.before) || ids(change.after) !== idsOf(expected.after)) return false;
  return expected.facet === null || change.facets.some(({ kind }) => kind === expected.facet);
}

describe('known edits are told', () => {
  const told = new Map<Edit, { right: number; of: number }>();
  const wrong: string[] = [];
  for (let seed = 1; seed <= 25; seed++) {
    const expected = mutate(seed);
    const next = random(1000 + seed);
    const later = shuffled(
      expected.flatMap(({ after }) => after),
      next,
    );
    const before = analysisOf(harbourReview, 'first.txt');
    const after = analysisOf(later, 'second.txt');
    const idOf = new Map<Ask, string>();
    harbourReview.forEach((ask, i) => void idOf.set(ask, (before.recommendations[i] as Recommendation).id));
    later.forEach((ask, i) => void idOf.set(ask, (after.recommendations[i] as Recommendation).id));
    const idsOf = (asks: readonly Ask[]) =>
      asks
        .map((ask) => idOf.get(ask) as string)
        .sort()
        .join();
    const changes = compare(before, after).changes;
    for (const one of expected) {
      const side = one.before.length > 0 ? 'before' : 'after';
      const id = idOf.get(one[side][0] as Ask) as string;
      const change = changes.find((candidate) => candidate[side].some((item) => item.id === id));
      const count = told.get(one.edit) ?? { right: 0, of: 0 };
      const right = rightly(one, change, idsOf);
      told.set(one.edit, { right: count.right + Number(right), of: count.of + 1 });
      if (!right) wrong.push(`seed ${seed}: ${one.edit} of ${one[side][0]?.object}: ${JSON.stringify(change?.kind)}`);
    }
  }

  test('98 in 100 over all edits', () => {
    const total = [...told.values()].reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), {
      right: 0,
      of: 0,
    });
    expect(total.of).toBeGreaterThan(1000);
    expect(total.right / total.of, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test.each([...EDITS, 'add'] as Edit[])('%s: 95 in 100', (edit) => {
    const { right, of } = told.get(edit) ?? { right: 0, of: 0 };
    expect(of).toBeGreaterThan(20);
    expect(right / of, wrong.filter((line) => line.includes(`: ${edit} `)).join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
