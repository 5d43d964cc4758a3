import type { Block, Sentence } from '../../../model/document.ts';
import { refersBack } from '../asks/refers-back.ts';
import type { Context } from '../context.ts';
import { anyOf } from '../grammar.ts';
import type { Section } from '../places/sections.ts';
import type { Unit } from '../unit.ts';
import { recommendationIn } from './asked-sentence.ts';
import { findingIn, thresholdOf } from './told-sentence.ts';

/** What a block says sentence by sentence, or those of its sentences that are given, each as a recommendation or a finding. */
export function fromSentences(
  context: Context,
  index: number,
  block: Block,
  section: Section | null,
  list: readonly Sentence[] = context.sentences(index),
): Unit[] {
  const units: Unit[] = [];
  const holds = section?.holds ?? 'none';
  const formal = holds === 'recommendations' || holds === 'both';
  let last: Unit | null = null;
  for (const sentence of list) {
    const { start, end } = sentence;
    const asked = holds === 'response' ? null : recommendationIn(context, index, block, sentence, section, formal);
    // "More progress is needed" asks nobody: where it says what is amiss, it is a finding.
    const isStated = asked?.directive?.form === 'need' && asked.actors.length === 0 && !formal;
    const told = isStated ? findingIn(context, index, block, start, end, section, thresholdOf(section)) : null;
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
      if (asked.actors.length === 0 && last && refersBack(block.text, start, end)) asked.actors = last.actors;
      units.push(asked);
      last = asked;
      continue;
    }
    last = null;
    const found = findingIn(context, index, block, start, end, section, thresholdOf(section));
    if (found) units.push(found);
  }
  return units;
}

const CONTINUES = new RegExp(`^\\W*${anyOf('same-subject')}\\s+${anyOf('goes-on-modal')}\\s+${anyOf('adds')}\\b`, 'i');

/** "They should also ...": the same request goes on. */
const continues = (text: string, sentence: Sentence): boolean =>
  CONTINUES.test(text.slice(sentence.start, sentence.end));
