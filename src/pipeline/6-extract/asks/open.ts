import { anyOf } from '../grammar.ts';
import type { Directive } from './stance.ts';

const AWAITS = new RegExp(`\\b${anyOf('awaits-list')}\\b[^.]*:\\s*$`, 'i');

/** "recommends that NASA", "recommends that the board:": a name, and then the list. */
const OPEN_NAME = /^\s*(?:that\s+)?(?:the\s+)?[\p{L}\p{N}&-]+(?:\s+(?:\p{Lu}[\p{L}&-]*|of|for|and|the)){0,6}\s*:?\s*$/u;

/** Does the request in `text`, which ends at readable offset `end`, wait for a list: "Donors should:", "take the following steps:"? */
export function isOpen(text: string, directive: Directive, end: number): boolean {
  const rest = text.slice(directive.action, end);
  return (
    rest.replace(/[\s:]/g, '').length < 4 || AWAITS.test(rest) || (directive.form === 'clause' && OPEN_NAME.test(rest))
  );
}
