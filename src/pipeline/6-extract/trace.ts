import type { Block, Document } from '../../model/document.ts';
import { toSource } from '../../model/runs.ts';
import type { Span } from '../../model/span.ts';
import { findDirective } from './asks/directive.ts';
import { stanceOf } from './asks/directive-in.ts';
import { createContext } from './context.ts';
import { thresholdOf } from './steps/told-sentence.ts';
import { evaluate } from './tells/evaluate.ts';

/** What extraction saw in a sentence. */
export interface Trace {
  span: Span;
  kind: Block['kind'];
  region: Block['region'];
  /** The heading or lead-in whose kind of section the sentence stands in, and that kind; null for none. */
  section: { heading: string; holds: string; rule: string } | null;
  /** Why the signs of a request in it do not count: the rule, its words, the reason. */
  refused: { rule: string; words: string; why: string }[];
  /** The sign of a request that counts by itself; null for none. */
  asks: { rule: string; words: string } | null;
  /** Cues of a finding, the weight that they reach and the weight that is needed. */
  cues: { rule: string; words: string; weight: number }[];
  weight: number;
  needed: number;
  /** Rules by which it points to other text and is no finding. */
  signposts: string[];
}

/** Looks again at the sentences that lie, in part, in the source span `span`. */
export function traceSentences(document: Document, span: Span): Trace[] {
  const context = createContext(document);
  return document.sentences.flatMap((sentence) => {
    const block = document.blocks[sentence.block] as Block;
    const at = toSource(block, sentence.start, sentence.end);
    if (at.end <= span.start || at.start >= span.end) return [];
    const section = context.sections[sentence.block] ?? null;
    const formal = section?.holds === 'recommendations' || section?.holds === 'both';
    const hits = context.hits(sentence.block);
    const words = (hit: { start: number; end: number }) => block.text.slice(hit.start, hit.end);
    const refused: Trace['refused'] = [];
    const refuse = (hit: (typeof hits)[number] | null, why: string): void => {
      refused.push({ rule: hit?.rule.id ?? '', words: hit ? words(hit) : '', why });
    };
    const directive = findDirective(block.text, sentence.start, sentence.end, hits, {
      ...stanceOf(context, formal),
      refuse,
    });
    const verdict = evaluate(block.text, sentence.start, sentence.end, hits);
    return [
      {
        span: at,
        kind: block.kind,
        region: block.region,
        section: section && {
          heading: context.blocks[section.block]?.text ?? '',
          holds: section.holds,
          rule: section.hit.rule.id,
        },
        refused,
        asks: directive
          ? { rule: directive.hit?.rule.id ?? 'an imperative', words: directive.hit ? words(directive.hit) : '' }
          : null,
        cues: verdict.cues.map((hit) => ({ rule: hit.rule.id, words: words(hit), weight: hit.rule.says.weight ?? 0 })),
        weight: verdict.score,
        needed: thresholdOf(section),
        signposts: hits
          .filter((hit) => hit.rule.family === 'signpost' && hit.start >= sentence.start && hit.end <= sentence.end)
          .map((hit) => hit.rule.id),
      },
    ];
  });
}
