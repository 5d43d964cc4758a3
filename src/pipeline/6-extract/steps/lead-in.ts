import type { Block } from '../../../model/document.ts';
import { actorsAt, askedBy } from '../asks/credit.ts';
import { findDirective } from '../asks/directive.ts';
import { stanceOf } from '../asks/directive-in.ts';
import { isOpen } from '../asks/open.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import { actorsIn } from '../names/actors.ts';
import { nameAlone } from '../places/addressees.ts';
import { type Announcement, announces, announcesAnywhere } from '../places/announces.ts';
import type { Section } from '../places/sections.ts';
import { endsInColon, leadsIn } from '../punctuation.ts';
import { attributionOf } from '../tells/attribution.ts';
import { proofAt } from '../unit.ts';
import type { Announced } from './announced.ts';
import { leadsIntoFindings } from './leads-into-findings.ts';
import { areCommands } from './spoken.ts';
import { toldByLead } from './told-by-lead.ts';

/** "To donors:" has fewer characters. */
const NAME = 120;

/** A list that the block `lead` leads in. */
interface Led {
  lead: number;
  items: readonly number[];
}

/** What the block before a list says of it: a request left open, a name, or what it announces. */
export function leadIn(context: Context, { lead, items }: Led, section: Section | null): Announced | null {
  const block = context.blocks[lead] as Block;
  if (block.kind === 'heading') return null;
  const sentences = context.sentences(lead);
  const last = sentences.at(-1);
  const text = block.text;
  if (!last) return null;
  if (!leadsIn(text)) return stopped(lead, text.slice(last.start, last.end), last.start);
  const formal = section?.holds === 'recommendations' || section?.holds === 'both';
  const stance = { ...stanceOf(context, formal), opens: areCommands(context, items) };
  const directive = findDirective(text, last.start, last.end, context.hits(lead), stance);
  if (directive && ((stance.opens && endsInColon(text)) || isOpen(text, directive, last.end))) {
    const hit = directive.hit;
    const proof = {
      rule: hit?.rule.id ?? 'en/sections#lead-in',
      block: lead,
      start: hit?.start ?? last.start,
      end: hit?.end ?? last.end,
    };
    // "recommends that HW": the name that the list waits behind.
    const named = directive.actors.length > 0 ? [] : actorsIn(text, directive.action, last.end, context.isProper);
    const actors = named.length > 0 ? actorsAt(lead, named) : askedBy(lead, directive, section);
    return { holds: 'recommendations', proof, actors, attributedTo: directive.speaker };
  }
  if (!endsInColon(text)) return null;
  // "Agencies must do more. These steps include:" goes on with what is asked.
  const asked = STEPS.test(text.slice(last.start, Math.min(last.end, last.start + NEAR)))
    ? sentences.at(-2)
    : undefined;
  const before = asked
    ? findDirective(text, asked.start, asked.end, context.hits(lead), stanceOf(context, formal))
    : null;
  if (before?.hit) {
    const actors = askedBy(lead, before, section);
    return { holds: 'recommendations', proof: proofAt(lead, before.hit), actors, attributedTo: before.speaker };
  }
  const named = formal && text.length < NAME ? nameAlone(lead, text, context.isProper) : [];
  if (named.length > 0 && section) {
    const { hit, block: above } = section;
    return { holds: section.holds, proof: proofAt(above, hit), actors: named, attributedTo: null };
  }
  const sentence = text.slice(last.start, last.end);
  if (PERSON.test(sentence) && !context.reporting) return null;
  const said = saidIn(sentence);
  const tells = said && said.holds !== 'response' ? null : leadsIntoFindings(sentence);
  if (tells) {
    const proof = { rule: tells.rule, block: lead, start: last.start + tells.start, end: last.end };
    const by = attributionOf(text, last.start, last.end, context.hits(lead), context.isProper);
    return { holds: tells.holds, proof, actors: [], attributedTo: by };
  }
  if (!said) return formal || section?.holds === 'context' ? null : toldByLead(context, lead, last);
  if (said.holds === 'context') return null;
  const at = last.start + said.from;
  return {
    // "Observations:" among findings and recommendations leads in either.
    holds: said.hit.rule.says.argues && section?.holds === 'both' ? 'both' : said.holds,
    proof: { rule: said.hit.rule.id, block: lead, start: at + said.hit.start, end: at + said.hit.end },
    actors: section?.addressees ?? [],
    attributedTo: ownerOf(text.slice(last.start, at + said.hit.start)),
  };
}

/** Characters at the start or end of a sentence that the next two look at. */
const NEAR = 120;

/** "Mr Brill set out his concerns:": what follows is what he said. */
const PERSON = new RegExp(`^\\W{0,8}(?:[^,]{1,60},\\s)?(?:the\\s)?${anyOf('person-title')}\\s+\\p{Lu}`, 'u');

// bounded: by NEAR.
const STEPS = new RegExp(`^\\W*(?:[\\w-]+\\s+){0,3}${anyOf('lists-steps')}\\b`, 'i');

// bounded: by NEAR.
const OFFERS = new RegExp(`\\b${anyOf('offers')}\\b[^.;]{0,60}$`, 'i');

/** "We propose recommendations for supporting small ports in the north:" however long it goes on. */
function offered(sentence: string): Announcement | null {
  const found = announcesAnywhere(sentence);
  return found && OFFERS.test(sentence.slice(Math.max(0, found.hit.start - NEAR), found.hit.start)) ? found : null;
}

/** The end of a lead-in, which says what follows: its last words. */
const LAST_WORDS = 11;

function shorten(text: string): string {
  const words = [...text.matchAll(/\S+/g)];
  const from = words.at(-LAST_WORDS)?.index ?? 0;
  return text.slice(from);
}

/**
 * What a lead-in announces: in its last words, right behind "following", or by an offer; and where the text of the
 * hit begins. "The following conclusions as to why the bridge gave way in spring:" says it right behind "following".
 */
function saidIn(sentence: string): (Announcement & { from: number }) | null {
  const end = shorten(sentence);
  const atEnd = announces(end) ?? announces(end.replace(COPULA, ''));
  if (atEnd) return { ...atEnd, from: sentence.length - end.length };
  const counted = COUNTED.exec(end);
  const what = counted?.groups?.what ?? '';
  const some = announces(what);
  if (some) return { ...some, from: sentence.lastIndexOf(what) };
  const following = FOLLOWING.exec(sentence);
  const named = following && announces(following[0]);
  if (named) return { ...named, from: following.index };
  const offer = offered(sentence);
  return offer && { ...offer, from: 0 };
}

/** "The main problems were:": the end that says nothing of what follows. bounded: by LAST_WORDS, as the next. */
const COPULA = new RegExp(`\\s+${anyOf('points-ahead')}\\s*[:：]\\s*$`, 'i');

/** "The scheme had a number of strengths:": how many, and of what, at the end of a lead-in. */
const COUNTED = new RegExp(`\\b${anyOf('counts-list')}\\s+(?<what>(?:[\\w’'-]+\\s+){0,3}[\\w’'-]+)\\s*[:：]\\s*$`, 'i');

/** "The panel makes the following findings." leads in as well as with a colon; requests are not told so. */
function stopped(lead: number, sentence: string, start: number): Announced | null {
  const following = FOLLOWING.exec(sentence);
  const said = following && announces(following[0]);
  if (!said || !['findings', 'barriers', 'enablers'].includes(said.holds)) return null;
  const at = start + following.index;
  const proof = { rule: said.hit.rule.id, block: lead, start: at + said.hit.start, end: at + said.hit.end };
  return { holds: said.holds, proof, actors: [], attributedTo: null };
}

const FOLLOWING = new RegExp(`\\b${anyOf('announces-list')}(?:\\s+[\\w’'-]+){1,4}`, 'i');

/** "ODI’s recommendations include:" says whose they are. */
function ownerOf(before: string): string | null {
  const owns = /[’']s?\s+(?:\p{Ll}+\s+){0,2}$/u.exec(before);
  const name = owns && /(?<![\p{L}\p{N}&. -])[\p{L}\p{N}&. -]+$/u.exec(before.slice(0, owns.index))?.[0];
  return name ? (/\p{Lu}.*$/su.exec(name)?.[0] ?? null) : null;
}
