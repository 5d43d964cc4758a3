import { anyOf } from '../grammar.ts';

/** Is `at` between round brackets that open behind `start`? */
export function insideBrackets(text: string, start: number, at: number): boolean {
  let depth = 0;
  for (let i = start; i < at; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

const ENDS = new RegExp(
  [
    `[;:]\\s`,
    `(?<!\\b\\p{Lu})[.!?]["'”’)]*\\s`,
    `\\sthat\\s(?!${anyOf('describes')}\\b)`,
    `,\\s${anyOf('new-clause')}\\s(?=(?:${anyOf('opens-subject')}|\\p{Lu})\\b)`,
    `,\\sand\\s(?=${anyOf('opens-subject-after-and')}\\b)`,
    `\\s[–—-]\\s`,
    `\\b${anyOf('says-without-that')}\\s(?=${anyOf('article')}\\s|\\p{Lu})`,
  ].join('|'),
  'gu',
);

// bounded: by the sentence it is given.
const AND = new RegExp(`,\\s(?:and|${anyOf('new-clause')})\\s(?=${anyOf('determiner')}\\s|\\p{Lu})`, 'gu');

const FINITE = new RegExp(`\\b${anyOf('clause-verb')}\\b`);

const DESCRIBED = new RegExp(`\\b(?:that|${anyOf('relative-subject')})\\b`);

/** Where the clause of a modal begins: behind the last "; ", ": ", " that ", " and that " or " - " before it. */
export function clauseStart(text: string, start: number, at: number): number {
  const before = text.slice(start, at);
  let from = 0;
  for (const match of before.matchAll(ENDS)) from = match.index + match[0].length;
  // "The house has passed it, and the senate should act": the first clause has a verb of its own.
  for (const match of before.matchAll(AND)) {
    const earlier = before.slice(from, match.index);
    if (match.index > from && FINITE.test(earlier) && !DESCRIBED.test(earlier)) from = match.index + match[0].length;
  }
  return start + from;
}
