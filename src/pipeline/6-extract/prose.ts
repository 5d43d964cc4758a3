import { countWords } from '../../lexical/tokens.ts';
import type { Block, Sentence } from '../../model/document.ts';
import { attributionOf } from './attribution.ts';
import type { Context } from './context.ts';
import { findDirective, findImperative } from './directive.ts';
import { evaluate } from './evaluate.ts';
import { titleOf } from './listed.ts';
import { actorsAt, directiveIn, proofOf, stanceOf } from './recommend.ts';
import type { Section } from './sections.ts';
import { trimEnd } from './statement.ts';
import type { Proof, Unit } from './unit.ts';

/** Weight of cues that makes a sentence a finding, by what its section holds. */
export const THRESHOLD = { barriers: 2, enablers: 2, findings: 2, both: 2, none: 3, context: 4, response: 4, recommendations: 5 } as const;

/** What a heading that is a whole sentence weighs of itself; and what is taken off what somebody else says. */
const HEADLINE = 2;
const HEARSAY = 1;
/** And off what is only supposed ("If costs rise, ..."). */
const SUPPOSED = 2;
/** Words that a finding has at least: a shorter sentence is a run-in title. */
const SHORTEST = 5;
/** Characters between a request and a colon that ask for nothing yet. */
const LEADING = 14;

/** Paragraphs and items that nothing announces: titled ones whole, the others sentence by sentence. */
export function fromProse(context: Context, taken: Uint8Array): Unit[] {
  const units: Unit[] = [];
  context.blocks.forEach((block, index) => {
    if (taken[index]) return;
    if (block.kind === 'quotation' && !context.reporting) return;
    if (block.kind === 'row') return;
    const section = context.sections[index] ?? null;
    if (block.kind === 'heading') {
      const titled = titledByHeading(context, index, section, taken);
      if (titled) units.push(titled);
      else if (isSentence(block.text)) units.push(...sentences(context, index, block, section));
      return;
    }
    const led = ledParagraph(context, index, block, section, taken);
    if (led) {
      units.push(...led);
      return;
    }
    const titled = titledParagraph(context, index, block, section);
    if (titled) units.push(titled);
    else units.push(...sentences(context, index, block, section));
  });
  return units;
}

/** "The board should:" and, in paragraphs of their own below, what it should do. Null where the block leads nothing in. */
function ledParagraph(context: Context, index: number, block: Block, section: Section | null, taken: Uint8Array): Unit[] | null {
  if (!/[:：]\s*$/.test(block.text) || block.kind !== 'paragraph') return null;
  const last = context.sentences(index).at(-1);
  if (!last) return null;
  const directive = findDirective(block.text, last.start, last.end, context.hits(index), stanceOf(context, true));
  if (!directive?.hit || block.text.slice(directive.action, last.end).replace(/[\s:]/g, '').length > 3) return null;
  const { hit } = directive;
  const units: Unit[] = [];
  for (let at = index + 1; ; at++) {
    const next = context.blocks[at];
    if (!next || taken[at] || next.kind !== 'paragraph') break;
    const asked = findImperative(next.text, 0, next.text.length);
    if (!asked) break;
    taken[at] = 1;
    units.push({
      kind: 'recommendation',
      parts: [{ block: at, start: 0, end: trimEnd(next.text, 0, next.text.length, false) }],
      title: null,
      number: null,
      basis: 'section',
      proofs: [{ rule: hit.rule.id, block: index, start: hit.start, end: hit.end }],
      polarity: 'neutral',
      directive: asked,
      actors: directive.actors.length > 0 ? actorsAt(index, directive.actors) : actorsAt(section?.block ?? index, section?.addressees ?? []),
      attributedTo: directive.speaker,
      list: null,
      weight: 0,
    });
  }
  return units.length > 0 ? units : null;
}

/** A heading that is a whole sentence is read as one. */
const isSentence = (text: string): boolean => /[.!]["'”’)]*\s*$/.test(text) && text.split(/\s+/).length >= 7;

/** Below a heading of barriers or enablers, a heading that says something and the paragraph under it are one item. */
function titledByHeading(context: Context, index: number, section: Section | null, taken: Uint8Array): Unit | null {
  if (!section || section.block === index || (section.holds !== 'barriers' && section.holds !== 'enablers')) return null;
  const heading = context.blocks[index] as Block;
  const next = context.blocks[index + 1];
  if (!next || taken[index + 1] || next.kind !== 'paragraph' || heading.text.split(/\s+/).length < 3 || /\?\s*$/.test(heading.text)) return null;
  if (context.blocks.some((block, at) => at > index && at < index + 1 && block.kind === 'heading')) return null;
  taken[index + 1] = 1;
  const end = trimEnd(next.text, 0, next.text.length, false);
  const title = { block: index, start: 0, end: heading.text.length };
  return {
    kind: 'finding',
    parts: [title, { block: index + 1, start: 0, end }],
    title,
    number: null,
    basis: 'section',
    proofs: [{ rule: section.hit.rule.id, block: section.block, start: section.hit.start, end: section.hit.end }],
    polarity: section.holds === 'barriers' ? 'barrier' : 'enabler',
    directive: null,
    actors: [],
    attributedTo: null,
    list: null,
    weight: 0,
  };
}

/** "**Maximise transparency:** Companies should ...": a paragraph among recommendations whose bold lead or text asks. */
function titledParagraph(context: Context, index: number, block: Block, section: Section | null): Unit | null {
  if (!section || (section.holds !== 'recommendations' && section.holds !== 'both')) return null;
  const title = titleOf(context, index);
  if (!title) return null;
  const directive = directiveIn(context, index, title.start, block.text.length, { formal: true, imperatives: true }) ?? behindColon(context, index, block, title.start);
  if (!directive) return null;
  const proof: Proof = { rule: section.hit.rule.id, block: section.block, start: section.hit.start, end: section.hit.end };
  const number = /^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s/.exec(block.text)?.[1] ?? block.marker?.number ?? null;
  return {
    kind: 'recommendation',
    parts: [{ block: index, start: title.start, end: trimEnd(block.text, title.start, block.text.length, false) }],
    title,
    number,
    basis: 'section',
    proofs: [proof, ...(directive.hit ? [proofOf(index, directive, proof)] : [])],
    polarity: 'neutral',
    directive,
    actors: directive.actors.length > 0 ? actorsAt(index, directive.actors) : actorsAt(section.block, section.addressees),
    attributedTo: null,
    list: null,
    weight: 0,
  };
}

/** "Privacy: Enact laws ...": an imperative behind a topic and a colon. */
function behindColon(_context: Context, _index: number, block: Block, start: number) {
  const colon = block.text.indexOf(':', start);
  return colon < 0 || colon > start + 80 ? null : findImperative(block.text, colon + 1, block.text.length);
}

function sentences(context: Context, index: number, block: Block, section: Section | null): Unit[] {
  const units: Unit[] = [];
  const holds = section?.holds ?? 'none';
  const formal = holds === 'recommendations' || holds === 'both';
  const list = context.sentences(index);
  let last: Unit | null = null;
  for (const sentence of list) {
    const { start, end } = sentence;
    const asked = holds === 'response' ? null : recommendation(context, index, block, sentence, section, formal);
    // "More progress is needed" asks nobody: where it says what is amiss, it is a finding.
    const isStated = asked?.directive?.form === 'need' && asked.actors.length === 0 && !formal;
    const told = isStated ? finding(context, index, block, start, end, section, THRESHOLD[holds]) : null;
    if (told) {
      units.push(told);
      last = null;
      continue;
    }
    if (asked) {
      if (last && continues(block.text, sentence)) {
        const part = last.parts[0];
        if (part) part.end = asked.parts[0]?.end ?? end;
        continue;
      }
      units.push(asked);
      last = asked;
      continue;
    }
    last = null;
    const found = finding(context, index, block, start, end, section, THRESHOLD[holds]);
    if (found) units.push(found);
  }
  return units;
}

/** "They should also ...": the same request goes on. */
const continues = (text: string, sentence: Sentence): boolean =>
  /^\W*(?:it|they|he|she|this|these|we)\s+(?:should|must|shall|need to|needs to)\s+(?:also|further|in addition)\b/i.test(text.slice(sentence.start, sentence.end));

/** Is the block followed by items, its own or the next block's? */
const opensList = (context: Context, index: number): boolean =>
  context.children(index).length > 0 || context.blocks[index + 1]?.kind === 'item';

export function recommendation(context: Context, index: number, block: Block, sentence: Sentence, section: Section | null, formal: boolean): Unit | null {
  const { start, end } = sentence;
  if (block.text.slice(start, end).trimEnd().endsWith(':') && opensList(context, index)) return null;
  const directive =
    findDirective(block.text, start, end, context.hits(index), stanceOf(context, formal)) ??
    (section?.holds === 'recommendations' ? findImperative(block.text, start, end) : null);
  if (!directive) return null;
  // "They should include:" only leads in.
  if (/[:：]\s*$/.test(block.text.slice(start, end)) && end - directive.action < LEADING) return null;
  if (section?.holds === 'context' && (directive.form === 'modal' || directive.form === 'need')) return null;
  const basis: Proof = section ? { rule: section.hit.rule.id, block: section.block, start: section.hit.start, end: section.hit.end } : { rule: 'en/sections', block: index, start, end };
  return {
    kind: 'recommendation',
    parts: [{ block: index, start, end: trimEnd(block.text, start, end, false) }],
    title: null,
    number: null,
    basis: formal ? 'section' : 'cue',
    proofs: [proofOf(index, directive, basis)],
    polarity: 'neutral',
    directive,
    actors: directive.actors.length > 0 ? actorsAt(index, directive.actors) : formal ? actorsAt(section?.block ?? index, section?.addressees ?? []) : [],
    attributedTo: directive.speaker,
    list: null,
    weight: 0,
  };
}

export function finding(context: Context, index: number, block: Block, start: number, end: number, section: Section | null, threshold: number): Unit | null {
  const text = block.text.slice(start, end);
  if (/[:：]\s*$/.test(text) && opensList(context, index)) return null;
  if (/\?["'”’)]*\s*$/.test(text) || text.length < 25 || /https?:\/\/|www\./.test(text)) return null;
  if (context.hits(index).some((hit) => hit.rule.family === 'signpost' && hit.start >= start && hit.end <= end)) return null;
  const verdict = evaluate(block.text, start, end, context.hits(index));
  const shown = section?.holds === 'recommendations' && verdict.cues.some((hit) => hit.rule.family === 'neutral' && hit.rule.says.weight === 3);
  if (countWords(text) < SHORTEST) return null;
  const supposed = /^\W*(?:if|unless|were|had|should)\b/i.test(text) ? SUPPOSED : 0;
  const headline = block.kind === 'heading' ? HEADLINE : 0;
  const passedOn = section === null && !context.reporting && attributionOf(block.text, start, end, context.hits(index)) !== null ? HEARSAY : 0;
  if (verdict.cues.length === 0 || (verdict.score + headline - passedOn - supposed < threshold && !shown)) return null;
  return {
    kind: 'finding',
    parts: [{ block: index, start, end: trimEnd(block.text, start, end, false) }],
    title: null,
    number: null,
    basis: 'cue',
    proofs: verdict.cues.map((hit) => ({ rule: hit.rule.id, block: index, start: hit.start, end: hit.end })),
    polarity: section?.holds === 'barriers' && verdict.blames ? 'barrier' : verdict.polarity,
    directive: null,
    actors: [],
    attributedTo: attributionOf(block.text, start, end, context.hits(index)),
    list: null,
    weight: verdict.score,
  };
}
