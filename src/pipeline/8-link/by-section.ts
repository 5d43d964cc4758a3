import type { Finding, Link, Passage, Recommendation } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** A section ties what it holds where it holds few pairs, and at most this share of the report's items. */
const PAIRS = 24;
const SHARE = 0.5;

interface Held {
  barriers: Finding[];
  recommendations: Recommendation[];
  depth: number;
}

/** Links barriers and recommendations whose nearest common section is small: "3.2 Water", its problems and its advice. */
export function linkBySection(
  document: Document,
  barriers: readonly Finding[],
  recommendations: readonly Recommendation[],
): Link[] {
  const sections = new Map<string, Held>();
  const hold = (passage: Passage, put: (held: Held) => void) => {
    let key = '';
    passage.at.section.forEach((heading, depth) => {
      key += `${heading}\n`;
      const held = sections.get(key) ?? { barriers: [], recommendations: [], depth };
      sections.set(key, held);
      put(held);
    });
  };
  for (const barrier of barriers) hold(barrier, (held) => held.barriers.push(barrier));
  for (const recommendation of recommendations)
    hold(recommendation, (held) => held.recommendations.push(recommendation));

  const most = (barriers.length + recommendations.length) * SHARE;
  const small = [...sections].filter(([, held]) => {
    const { barriers: left, recommendations: right } = held;
    return (
      left.length > 0 && right.length > 0 && left.length * right.length <= PAIRS && left.length + right.length <= most
    );
  });
  if (small.length === 0) return [];
  const headings = headingSpans(document);
  return small
    .sort(([, a], [, b]) => b.depth - a.depth)
    .flatMap(([key, held]) =>
      held.barriers.flatMap((barrier) =>
        held.recommendations.map((recommendation) => ({
          finding: barrier.id,
          recommendation: recommendation.id,
          basis: 'section' as const,
          evidence: [{ rule: 'link/section', span: headings.get(key) ?? barrier.at.span }],
        })),
      ),
    );
}

/** Source span of each heading, by its path from the outermost. */
function headingSpans({ blocks }: Document): Map<string, Span> {
  const keys: string[] = [];
  const spans = new Map<string, Span>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const above = block.heading === null ? '' : (keys[block.heading] ?? '');
    const key = `${above}${block.text}\n`;
    keys[index] = key;
    if (!spans.has(key)) spans.set(key, block.span);
  });
  return spans;
}
