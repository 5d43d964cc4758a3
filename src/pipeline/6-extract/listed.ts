import type { Block } from '../../model/document.ts';
import type { Context } from './context.ts';
import { type Directive, findDirective, findImperative } from './directive.ts';
import { evaluate } from './evaluate.ts';
import { tagOf } from './labels.ts';
import { descendants, findLists, type List } from './lists.ts';
import { finding as findingIn, recommendation } from './prose.ts';
import { actorsAt, directiveIn, proofOf, stanceOf } from './recommend.ts';
import { announces, type Holds, nameAlone, type Section } from './sections.ts';
import { isNames, tailOf, trimEnd } from './statement.ts';
import type { Proof, Stretch, Unit } from './unit.ts';

/** Share of a list's items that must ask for something before those that show no sign of it are taken too. */
const MAJORITY = 0.5;
/** The same among conclusions and recommendations. */
const NEARLY_ALL = 0.8;
/** Characters that a finding in a list has at least. */
const SHORTEST = 15;

/** "To donors:" has fewer characters. */
const NAME = 120;

interface Announced {
  holds: Holds;
  proof: Proof;
  actors: Unit['actors'];
  attributedTo: string | null;
}

/** Items of lists that a heading or a lead-in announces. */
export function fromLists(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  findLists(context).forEach((list, number) => {
    const items = list.items.filter((item) => !taken[item]);
    if (items.length === 0) return;
    const announced = announcementOf(context, list) ?? spokenFor(context, items);
    if (!announced) return;
    if (announced.holds === 'recommendations' || announced.holds === 'both') units.push(...asked(context, items, number, announced, taken));
    else if (announced.holds !== 'context' && announced.holds !== 'response') units.push(...stated(context, items, number, announced, taken));
  });
  return units;
}

/** Items that must ask before a list that nothing announces is one of recommendations, and their share. */
const SPOKEN = 3;
const SPOKEN_SHARE = 0.6;
/** Sentences that such items have at most on average: longer ones are the report's numbered paragraphs. */
const SPOKEN_LENGTH = 2;

/** A list that nothing announces but whose items ask one after the other. */
function spokenFor(context: Context, items: number[]): Announced | null {
  if (items.length < SPOKEN || context.reporting) return null;
  const sentences = items.reduce((sum, item) => sum + context.sentences(item).length, 0);
  if (sentences > items.length * SPOKEN_LENGTH) return null;
  let proof: Proof | null = null;
  let asking = 0;
  for (const item of items) {
    const first = context.sentences(item)[0];
    const directive = first ? directiveIn(context, item, first.start, first.end, { formal: false, imperatives: false }) : null;
    if (!directive?.hit) continue;
    asking++;
    proof ??= { rule: directive.hit.rule.id, block: item, start: directive.hit.start, end: directive.hit.end };
  }
  return proof && asking >= SPOKEN && asking >= items.length * SPOKEN_SHARE ? { holds: 'recommendations', proof, actors: [], attributedTo: null } : null;
}

/** What is said to stand in the list: by its lead-in, else by its section. */
function announcementOf(context: Context, list: List): Announced | null {
  const section = context.sections[list.items[0] as number] ?? null;
  const led = list.lead === null ? null : leadIn(context, list.lead, section);
  if (led) return led;
  if (!section) return null;
  const { hit, block, addressees } = section;
  return { holds: section.holds, proof: { rule: hit.rule.id, block, start: hit.start, end: hit.end }, actors: actorsAt(block, addressees), attributedTo: null };
}

function leadIn(context: Context, lead: number, section: Section | null): Announced | null {
  const block = context.blocks[lead] as Block;
  if (block.kind === 'heading') return null;
  const last = context.sentences(lead).at(-1);
  if (!last || !/[:：]\s*$/.test(block.text)) return null;
  const text = block.text;
  const formal = section?.holds === 'recommendations' || section?.holds === 'both';
  const directive = findDirective(text, last.start, last.end, context.hits(lead), stanceOf(context, formal));
  if (directive && isOpen(text, directive, last.end)) {
    const hit = directive.hit;
    const proof = { rule: hit?.rule.id ?? 'en/sections#lead-in', block: lead, start: hit?.start ?? last.start, end: hit?.end ?? last.end };
    const actors = directive.actors.length > 0 ? actorsAt(lead, directive.actors) : actorsAt(section?.block ?? lead, section?.addressees ?? []);
    return { holds: 'recommendations', proof, actors, attributedTo: directive.speaker };
  }
  const named = formal && text.length < NAME ? nameAlone(text, context.isProper) : [];
  if (named.length > 0 && section) {
    const { hit, block: above } = section;
    return { holds: section.holds, proof: { rule: hit.rule.id, block: above, start: hit.start, end: hit.end }, actors: actorsAt(lead, named), attributedTo: null };
  }
  const said = announces(shorten(text.slice(last.start, last.end)));
  if (!said || said.holds === 'context') return null;
  const at = text.indexOf(shorten(text.slice(last.start, last.end)), last.start);
  return {
    holds: said.holds,
    proof: { rule: said.hit.rule.id, block: lead, start: at + said.hit.start, end: at + said.hit.end },
    actors: actorsAt(section?.block ?? lead, section?.addressees ?? []),
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
  return rest.replace(/[\s:]/g, '').length < 4 || /\b(?:following|to|that|should|must|by|in order to|these|include[s]?|below|particular|least|steps|measures|actions|principles|alia)\b[^.]*:\s*$/i.test(rest);
}

function asked(context: Context, items: number[], list: number, announced: Announced, taken: Uint8Array): Unit[] {
  const tagged = isTagged(context, items);
  const read = items.map((item) => {
    const { text } = context.blocks[item] as Block;
    const directive = directiveIn(context, item, 0, text.length, { formal: true, imperatives: true }) ?? behindTopic(text);
    return { item, text, directive, tag: tagOf(text) };
  });
  const share = read.filter((one) => one.directive).length / read.length;
  const units: Unit[] = [];
  for (const { item, text, directive, tag } of read) {
    if (taken[item]) continue;
    if (isLeadIn(context, item)) continue;
    if (tag === null && context.children(item).length === 0 && context.sentences(item).length > 1 && isParagraphNumber(context, item)) continue;
    const shows = directive === null && context.hits(item).some((hit) => hit.rule.family === 'neutral' && hit.rule.says.weight === 3);
    const asks = tag?.holds === 'recommendation' || (tag?.holds !== 'finding' && (directive !== null || (share >= (announced.holds === 'recommendations' ? MAJORITY : NEARLY_ALL) && text.length >= SHORTEST && !isVoid(text) && !shows)));
    if (!asks) {
      if (announced.holds === 'both' && text.length >= SHORTEST && !isVoid(text)) units.push(finding(context, item, list, announced, taken, tagged));
      continue;
    }
    const split = announced.holds === 'both' && tag?.holds !== 'recommendation' ? findingsBefore(context, item, directive) : null;
    if (split) units.push(...split.units);
    const parts = partsOf(context, item, tagged, taken);
    if (split && parts[0]) parts[0].start = split.start;
    const tail = tagged ? tailOf(text, 0, text.length) : null;
    const otherwise: Proof = announced.proof;
    units.push({
      kind: 'recommendation',
      parts,
      title: titleOf(context, item),
      number: numberOf(context, item),
      basis: 'section',
      proofs: [otherwise, ...(directive?.hit ? [proofOf(item, directive, otherwise)] : [])],
      polarity: 'neutral',
      directive,
      actors: directive && directive.actors.length > 0 ? actorsAt(item, directive.actors) : announced.actors,
      attributedTo: tail && isNames(tail.inside) ? tail.inside : (directive?.speaker ?? announced.attributedTo),
      list,
      weight: 0,
    });
  }
  return units;
}

/** "Privacy: Enact laws ...", "Coordination – coordinate across ...": an imperative behind a topic. */
export function behindTopic(text: string, start = 0): Directive | null {
  const topic = /^[^.:–—]{2,70}(?::\s+|\s[–—-]\s+|—)/.exec(text.slice(start));
  return topic ? findImperative(text, start + topic[0].length, text.length) : null;
}

/** Among conclusions and recommendations: the sentences of an item that stand before its request, where they find something. */
function findingsBefore(context: Context, item: number, directive: Directive | null): { units: Unit[]; start: number } | null {
  if (!directive || directive.form === 'imperative') return null;
  const block = context.blocks[item] as Block;
  const sentences = context.sentences(item);
  const asking = sentences.findIndex((sentence) => directive.action > sentence.start && directive.action <= sentence.end);
  if (asking < 1) return null;
  const units = sentences
    .slice(0, asking)
    .map((sentence) => findingIn(context, item, block, sentence.start, sentence.end, context.sections[item] ?? null, 2))
    .filter((unit) => unit !== null);
  return units.length > 0 ? { units, start: (sentences[asking] as { start: number }).start } : null;
}

/** "None", "Not applicable", "See above": an item that says nothing. */
const isVoid = (text: string): boolean => /^\W*(?:none|nil|n\/a|not applicable|nothing to report|see (?:above|below))\b.{0,20}$/i.test(text);

/** Do the items end in the names of those who asked: "(Norway);"? */
function isTagged(context: Context, items: number[]): boolean {
  if (items.length < 3) return false;
  const count = items.filter((item) => {
    const { text } = context.blocks[item] as Block;
    const tail = tailOf(text, 0, text.length);
    return tail !== null && isNames(tail.inside);
  }).length;
  return count >= items.length * MAJORITY;
}

/** An item that only opens a list of its own: "To donors:", "115. ... the recommendations below:". */
function isLeadIn(context: Context, item: number): boolean {
  const block = context.blocks[item] as Block;
  const below = context.children(item).filter((child) => context.blocks[child]?.kind === 'item');
  if (below.length === 0) return false;
  const number = block.marker?.number ?? null;
  if (number !== null && below.every((child) => context.blocks[child]?.marker?.number?.startsWith(`${number.replace(/[.)]$/, '')}.`))) return true;
  if (!/[:：]\s*$/.test(block.text)) return false;
  if (number !== null && /\d/.test(number)) return isParagraphNumber(context, item);
  if (/\b(?:should|must|to|shall)\s*[:：]\s*$/.test(block.text)) return true;
  return block.text.split(/\s+/).length <= 6 && findImperative(block.text, 0, block.text.length, true) === null;
}

/** Blocks back in which a paragraph's number is looked for, and sections in which dotted numbers are the report's own. */
const NEARBY = 200;

/** Does the number count the report's paragraphs, not its recommendations? Numbers of its kind stand in other sections too. */
export function isParagraphNumber(context: Context, item: number): boolean {
  const number = context.blocks[item]?.marker?.number ?? '';
  const dotted = /^\d{1,3}\.\d{1,3}$/.test(number);
  const value = /^\d{1,4}$/.test(number) ? Number(number) : Number.NaN;
  if (!dotted && (Number.isNaN(value) || value < 2)) return false;
  if (dotted && context.sections[item]?.holds !== 'recommendations') return true;
  const section = context.sections[item]?.block ?? null;
  for (let i = item - 1, seen = 0; i >= 0 && seen < NEARBY; i--, seen++) {
    const block = context.blocks[i] as Block;
    if (block.kind !== 'item' || block.parent !== null) continue;
    const before = block.marker?.number ?? '';
    const elsewhere = (context.sections[i]?.block ?? null) !== section;
    if (dotted) {
      if (/^\d{1,3}\.\d{1,3}$/.test(before) && elsewhere) return true;
      continue;
    }
    const counted = /^\d{1,4}$/.test(before) ? Number(before) : Number.NaN;
    if (Number.isNaN(counted) || counted >= value) continue;
    if (elsewhere) return true;
    if (counted === 1) return false;
  }
  return false;
}

function partsOf(context: Context, item: number, tagged: boolean, taken: Uint8Array): Stretch[] {
  const { text } = context.blocks[item] as Block;
  const start = leadingNumber(text);
  const parts: Stretch[] = [{ block: item, start, end: trimEnd(text, start, text.length, tagged) }];
  taken[item] = 1;
  for (const below of descendants(context, item)) {
    const child = context.blocks[below] as Block;
    const quoted = (child.kind === 'quotation' || child.kind === 'paragraph') && /[:：]\s*$/.test(text);
    if ((child.kind !== 'item' && !quoted) || child.region !== 'body') continue;
    taken[below] = 1;
    parts.push({ block: below, start: 0, end: trimEnd(child.text, 0, child.text.length, tagged) });
  }
  return parts;
}

/** "1. Commit to ...": a number printed inside the text. */
const leadingNumber = (text: string): number => /^\s*\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=\S)/.exec(text)?.[0].length ?? 0;

function numberOf(context: Context, item: number): string | null {
  const block = context.blocks[item] as Block;
  if (block.marker?.number) return block.marker.number;
  return /^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s+\S/.exec(block.text)?.[1] ?? null;
}

/** The bold lead of an item, or its first short sentence where a longer one explains it. */
export function titleOf(context: Context, item: number): Stretch | null {
  const block = context.blocks[item] as Block;
  const strong = block.strong[0];
  if (strong && strong.start <= 4 && strong.end < block.text.length - 8) {
    const start = Math.max(strong.start, leadingNumber(block.text));
    return strong.end > start ? { block: item, start, end: strong.end } : null;
  }
  return null;
}

function stated(context: Context, items: number[], list: number, announced: Announced, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  for (const item of items) {
    const block = context.blocks[item] as Block;
    if (taken[item]) continue;
    const below = context.children(item).length;
    if (block.text.length < SHORTEST && below === 0) continue;
    // A numbered paragraph of several sentences is read sentence by sentence.
    if (context.sentences(item).length > 1 && isParagraphNumber(context, item)) continue;
    if (/\?\s*$/.test(block.text)) continue;
    if (/[:：]\s*$/.test(block.text) && below > 0 && (announces(block.text) !== null || /\bfollowing\b/i.test(block.text))) continue;
    // What it asks beside what it states is a recommendation of its own.
    const sentences = context.sentences(item);
    const asked = sentences.map((sentence) => recommendation(context, item, block, sentence, null, false)).filter((unit) => unit !== null);
    units.push(...asked);
    if (asked.length === sentences.length && below === 0) {
      taken[item] = 1;
      continue;
    }
    units.push(finding(context, item, list, announced, taken, false));
  }
  return units;
}

function finding(context: Context, item: number, list: number, announced: Announced, taken: Uint8Array, tagged: boolean): Unit {
  const block = context.blocks[item] as Block;
  const verdict = evaluate(block.text, 0, block.text.length, context.hits(item));
  const parts = partsOf(context, item, tagged, taken);
  const said = announced.holds === 'barriers' ? 'barrier' : announced.holds === 'enablers' ? 'enabler' : null;
  const polarity = said === null || verdict.isPlain ? verdict.polarity : said;
  return {
    kind: 'finding',
    parts,
    title: titleOf(context, item) ?? (parts.length > 1 && block.text.length < 160 ? (parts[0] as Stretch) : null),
    number: numberOf(context, item),
    basis: 'section',
    proofs: [announced.proof, ...verdict.cues.slice(0, 3).map((hit) => ({ rule: hit.rule.id, block: item, start: hit.start, end: hit.end }))],
    polarity,
    directive: null,
    actors: [],
    attributedTo: announced.attributedTo,
    list,
    weight: 0,
  };
}
