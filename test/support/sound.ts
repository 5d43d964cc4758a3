import { expect } from 'vitest';
import type { Analysis, Locator } from '../../src/model/analysis.ts';
import type { Block, Document } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import { isRule } from './rules.ts';

/** What holds for every document, whatever was read. */
export function expectSoundDocument({ source, pages, furniture, blocks, sentences, firstSentence }: Document): void {
  const { text } = source;
  let end = 0;
  pages.forEach((page, index) => {
    expect(page.ordinal).toBe(index + 1);
    expect(page.span.start).toBe(end);
    end = page.span.end;
  });
  expect(end).toBe(text.length);

  expectOrdered(furniture, text.length);
  for (const block of blocks) expectSoundBlock(block, text);

  expect(firstSentence).toHaveLength(blocks.length + 1);
  expect(firstSentence.at(-1)).toBe(sentences.length);
  blocks.forEach((block, index) => {
    const own = sentences.slice(firstSentence[index], firstSentence[index + 1]);
    for (const sentence of own) expect(sentence.block).toBe(index);
    expectOrdered(own, block.text.length);
  });
}

function expectSoundBlock({ runs, text, strong }: Block, source: string): void {
  if (text !== '') expect(runs[0]?.at).toBe(0);
  runs.forEach(({ at, from, to }, index) => {
    const readable = text.slice(at, runs[index + 1]?.at ?? text.length);
    expect(readable).not.toBe('');
    expect(from).toBeLessThanOrEqual(to);
    // A line end or a tab is read as a space.
    if (to - from === readable.length) expect(spaced(source.slice(from, to))).toBe(spaced(readable));
    // A run that stands for nothing joins lines, or the cells of a row.
    if (from === to) expect(readable).toMatch(/^[ |]*$/);
  });
  expectOrdered(strong, text.length);
}

/** What holds for every analysis of a document. */
export function expectSoundAnalysis(analysis: Analysis, { source, pages }: Document): void {
  const { citations, works, findings, recommendations, links, coverage, document } = analysis;
  const { text } = source;
  expect(document.pages).toEqual(pages);

  const passages = [...findings, ...recommendations];
  const places = [...passages, ...citations].map(({ at }) => at);
  const labels = new Set(pages.map(({ label }) => label));
  for (const at of [
    ...places,
    ...passages.flatMap(({ repeats }) => repeats),
    ...works.flatMap(({ entry }) => entry ?? []),
  ])
    expectSoundLocator(at, text, labels);
  for (const one of [findings, recommendations])
    expect(one.map(({ at }) => at.span.start)).toEqual(one.map(({ at }) => at.span.start).sort((a, b) => a - b));

  const ids = (of: { id: string }[]) => new Set(of.map(({ id }) => id));
  const [cited, entries, found, asked] = [ids(citations), ids(works), ids(findings), ids(recommendations)];
  expect(cited.size + found.size + asked.size).toBe(citations.length + passages.length);
  for (const { citations: own, evidence, concepts, statement } of passages) {
    // Its parts on a line each, white space folded.
    expect(statement).toMatch(/^\S+(?: \S+)*(?:\n\S+(?: \S+)*)*$/);
    expect(own.filter((id) => !cited.has(id))).toEqual([]);
    expect(evidence).not.toEqual([]);
    for (const { rule, span } of [...evidence, ...concepts.flatMap((concept) => concept.evidence)]) {
      expect(rule).toSatisfy(isRule);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  }
  for (const citation of citations) for (const { work } of citation.works) expect(entries).toContain(work);
  for (const work of works) expect(work.cited.filter((id) => !cited.has(id))).toEqual([]);
  for (const link of links) {
    expect(found).toContain(link.finding);
    expect(asked).toContain(link.recommendation);
    expect(link.evidence).not.toEqual([]);
  }
  expect(coverage.unanswered.filter((id) => !found.has(id))).toEqual([]);
  expect(coverage.ungrounded.filter((id) => !asked.has(id))).toEqual([]);
}

function expectSoundLocator(
  { span, quote, line, page, pageEnd }: Locator,
  text: string,
  labels: Set<string | null>,
): void {
  expect(quote).not.toBe('');
  expect(quote).toBe(text.slice(span.start, span.end));
  expect(quote).toBe(quote.trim());
  expect(line).toBe(text.slice(0, span.start).split(/\r\n|\r|\n/).length);
  expect(labels).toContain(page);
  if (pageEnd !== null) expect(labels).toContain(pageEnd);
}

/** In order, disjoint, none empty, all inside [0, length). */
function expectOrdered(spans: readonly Span[], length: number): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

const spaced = (text: string): string => text.replaceAll(/\s/g, ' ');
