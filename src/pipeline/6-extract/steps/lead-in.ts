import type { Block } from '../../../model/document.ts';
import { askedBy } from '../asks/credit.ts';
import { findDirective } from '../asks/directive.ts';
import { stanceOf } from '../asks/directive-in.ts';
import type { Directive } from '../asks/stance.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { nameAlone } from '../places/addressees.ts';
import { announces } from '../places/announces.ts';
import type { Section } from '../places/sections.ts';
import { endsInColon } from '../punctuation.ts';
import { proofAt } from '../unit.ts';
import type { Announced } from './announced.ts';

/** "To donors:" has fewer characters. */
const NAME = 120;

const AWAITS = new RegExp(`\\b${anyOf('awaits-list')}\\b[^.]*:\\s*$`, 'i');

/** What the block before a list says of it: a request left open, a name, or what it announces. */
export function leadIn(context: Context, lead: number, section: Section | null): Announced | null {
  const block = context.blocks[lead] as Block;
  if (block.kind === 'heading') return null;
  const last = context.sentences(lead).at(-1);
  if (!last || !endsInColon(block.text)) return null;
  const text = block.text;
  const formal = section?.holds === 'recommendations' || section?.holds === 'both';
  const directive = findDirective(text, last.start, last.end, context.hits(lead), stanceOf(context, formal));
  if (directive && isOpen(text, directive, last.end)) {
    const hit = directive.hit;
    const proof = {
      rule: hit?.rule.id ?? 'en/sections#lead-in',
      block: lead,
      start: hit?.start ?? last.start,
      end: hit?.end ?? last.end,
    };
    const actors = askedBy(lead, directive, section);
    return { holds: 'recommendations', proof, actors, attributedTo: directive.speaker };
  }
  const named = formal && text.length < NAME ? nameAlone(lead, text, context.isProper) : [];
  if (named.length > 0 && section) {
    const { hit, block: above } = section;
    return { holds: section.holds, proof: proofAt(above, hit), actors: named, attributedTo: null };
  }
  const said = announces(shorten(text.slice(last.start, last.end)));
  if (!said || said.holds === 'context') return null;
  const at = text.indexOf(shorten(text.slice(last.start, last.end)), last.start);
  return {
    holds: said.holds,
    proof: { rule: said.hit.rule.id, block: lead, start: at + said.hit.start, end: at + said.hit.end },
    actors: section?.addressees ?? [],
    attributedTo: ownerOf(text.slice(last.start, at + said.hit.start)),
  };
}

/** The end of a lead-in, which says what follows: its last words. */
const LAST_WORDS = 11;

function shorten(text: string): string {
  const words = [...text.matchAll(/\S+/g)];
  const from = words.at(-LAST_WORDS)?.index ?? 0;
  return text.slice(from);
}

/** "ODI’s recommendations include:" says whose they are. */
function ownerOf(before: string): string | null {
  const match = /(\p{Lu}[\p{L}\p{N}&. -]*?)[’']s?\s+(?:\p{Ll}+\s+){0,2}$/u.exec(before);
  return match?.[1] ?? null;
}

/** Does the request wait for the list: "Donors should:", "take the following steps:"? */
function isOpen(text: string, directive: Directive, end: number): boolean {
  const rest = text.slice(directive.action, end);
  return rest.replace(/[\s:]/g, '').length < 4 || AWAITS.test(rest);
}
