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
  ].join('|'),
  'gu',
);

/** Where the clause of a modal begins: behind the last "; ", ": ", " that ", " and that " or " - " before it. */
export function clauseStart(text: string, start: number, at: number): number {
  const before = text.slice(start, at);
  let from = 0;
  for (const match of before.matchAll(ENDS)) from = match.index + match[0].length;
  return start + from;
}
