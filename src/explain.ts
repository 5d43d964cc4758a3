import type { Examination } from './analyze.ts';
import type { Evidence, Passage } from './model/analysis.ts';
import type { Block, Document } from './model/document.ts';
import type { ItemExplanation, Reason, SentenceExplanation } from './model/explanation.ts';
import { lineStarts } from './model/locate.ts';
import { lastAtOrBefore, overlaps, type Span } from './model/span.ts';
import { type Trace, traceSentences } from './pipeline/6-extract/trace.ts';
import { PARTS } from './rules/taxonomy/taxonomy.ts';

/** Why the item `id` ('R3', 'F1', or its key) was taken; null where the analysis has no such item. */
export function explainItem(examination: Examination, id: string): ItemExplanation | null {
  const { analysis, document, taxonomy, placed, classified } = examination;
  const of = (items: readonly Passage[]) =>
    items.findIndex((item) => item.id.toLowerCase() === id.toLowerCase() || item.key === id);
  const asked = of(analysis.recommendations);
  const kind = asked >= 0 ? 'recommendation' : 'finding';
  const index = asked >= 0 ? asked : of(analysis.findings);
  const item = kind === 'recommendation' ? analysis.recommendations[index] : analysis.findings[index];
  if (!item) return null;
  const at = placed[`${kind}s`][index];
  const outcome = at ? classified[`${kind}s`](index) : null;
  const labels = new Map(PARTS.flatMap((part) => taxonomy[part]).map((concept) => [concept.id, concept.label]));
  const reason = ({ rule, span }: Evidence): Reason => ({ rule, words: words(document, span) });
  const lastBlock = at ? Math.max(at.block, ...at.further.map((part) => part.block)) : 0;
  const label = (concept: string) => labels.get(concept) ?? concept;
  return {
    kind,
    item,
    before: at ? neighbour(document, at.block, -1) : null,
    after: neighbour(document, lastBlock, 1),
    reasons: item.evidence.map(reason),
    won: item.concepts.map((concept) => ({
      id: concept.id,
      label: label(concept.id),
      reasons: concept.evidence.map(reason),
    })),
    lost: (outcome?.losing ?? []).map((one) => ({
      id: one.id,
      label: label(one.id),
      score: one.score,
      reasons: one.evidence.map(reason),
    })),
    citations: analysis.citations
      .filter((citation) => item.citations.includes(citation.id))
      .map((citation) => words(document, citation.at.span)),
    links: analysis.links
      .filter((link) => link.finding === item.id || link.recommendation === item.id)
      .map((link) => {
        const other = link.finding === item.id ? link.recommendation : link.finding;
        const found = [...analysis.findings, ...analysis.recommendations].find((one) => one.id === other);
        return { id: other, basis: link.basis, statement: found ? fold(found.statement ?? found.at.quote) : '' };
      }),
  };
}

/** What was seen in the sentences on the source line `line`, from 1; null where the report has no such line. */
export function explainLine({ analysis, document }: Examination, line: number): SentenceExplanation[] | null {
  const lines = lineStarts(document.source.text);
  const start = lines[line - 1];
  if (start === undefined) return null;
  const span = { start, end: lines[line] ?? document.source.text.length };
  return traceSentences(document, span).map((trace) => {
    const items = [...analysis.recommendations, ...analysis.findings].filter((item) =>
      [item.at, ...item.repeats].some((at) => overlaps(at.span, trace.span)),
    );
    return {
      quote: words(document, trace.span),
      line: lastAtOrBefore(lines, trace.span.start) + 1,
      items: items.map((item) => item.id),
      verdict: verdictOf(trace, items),
      section: trace.section && { heading: fold(trace.section.heading), holds: trace.section.holds },
      asks: trace.asks,
      refused: trace.refused,
      cues: trace.cues,
    };
  });
}

function verdictOf(trace: Trace, items: readonly Passage[]): string {
  const first = items[0];
  if (first) return `taken: ${first.id}, by its ${first.basis}`;
  if (trace.region !== 'body') return `not read: ${trace.region} of the report`;
  if (trace.kind === 'note' || trace.kind === 'code' || trace.kind === 'caption') return `not read: a ${trace.kind}`;
  if (trace.asks)
    return 'not taken: it asks, but this report keeps its recommendations in a list of their own, or the sentence only leads in';
  if (trace.signposts.length > 0) return `not taken: it points to other text (${trace.signposts.join(', ')})`;
  const enough = trace.weight >= trace.needed;
  const weight = `cues of a finding weigh ${trace.weight}, ${trace.needed} are needed here${enough ? NONE_THE_LESS : ''}`;
  const why = trace.refused[0]?.why;
  return why ? `not taken: no request (${why}); ${weight}` : `not taken: no sign of a request; ${weight}`;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const words = (document: Document, span: Span): string => fold(document.source.text.slice(span.start, span.end));

/** Text of the nearest block before or behind `from` that is read as body. */
function neighbour(document: Document, from: number, step: 1 | -1): string | null {
  for (let i = from + step; i >= 0 && i < document.blocks.length; i += step) {
    const block = document.blocks[i] as Block;
    if (block.region === 'body' && block.kind !== 'note') return block.text;
  }
  return null;
}

/** What takes a sentence out that weighs enough by itself. */
const NONE_THE_LESS =
  '; but it is only supposed or somebody else says so, it is a question or method, too short, or the report lists its findings elsewhere or is all about this word';
