import { anyOf } from '../grammar.ts';
import { endsInColon } from '../punctuation.ts';
import type { Directive } from './stance.ts';

const AWAITS = new RegExp(`\\b${anyOf('awaits-list')}\\b`, 'i');

/** "The following steps should be taken:". */
const FOLLOWING = new RegExp(`\\b${anyOf('announces-list')}\\b`, 'i');

/** "recommends that HW", "recommends that the board:": a name, and then the list. bounded: by LONGEST_NAME. */
const OPEN_NAME = /^\s*(?:that\s+)?(?:the\s+)?[\p{L}\p{N}&-]+(?:\s+(?:\p{Lu}[\p{L}&-]*|of|for|and|the)){0,6}\s*:?\s*$/u;

/** Characters of a name that a list waits behind, at most. */
const LONGEST_NAME = 120;

/** Does the request in `text`, which ends at readable offset `end`, wait for a list: "Donors should:", "take the following steps:"? */
export function isOpen(text: string, directive: Directive, end: number): boolean {
  const rest = text.slice(directive.action, end);
  if (rest.replace(/[\s:]/g, '').length < 4) return true;
  if (endsInColon(rest) && AWAITS.test(rest.slice(rest.lastIndexOf('.') + 1))) return true;
  const named = directive.hit ? text.slice(Math.max(0, directive.hit.start - LONGEST_NAME), directive.hit.start) : '';
  if (endsInColon(rest) && FOLLOWING.test(named.slice(named.lastIndexOf('.') + 1))) return true;
  return (
    (directive.form === 'clause' || directive.form === 'need') && rest.length < LONGEST_NAME && OPEN_NAME.test(rest)
  );
}
