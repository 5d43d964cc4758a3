import { PhraseMatcher } from '../../lexical/phrases.ts';
import { stem } from '../../lexical/stem.ts';
import { fold } from '../../lexical/tokens.ts';
import type { Finding, Link, Passage, Recommendation } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import { lastAtOrBefore, type Span } from '../../model/span.ts';
import labels from '../../rules/compiled/en-labels.json' with { type: 'json' };
import { type Named, numbersAfter } from './numbers.ts';

/** How far behind a statement, in its own block, a reference still belongs to it: "... by May. (Findings 2 and 3)". */
const BEHIND = 200;
/** How far into a statement its own label may begin; most references one passage or row makes, most items of one label. */
const LABEL_REACH = 3;
const MOST = 12;

const entries = labels as { phrase: string; with: { holds: string } }[];
let matcher: PhraseMatcher | null = null;

/** Links what names another by label and number, in the statement, close behind it, or in one row of a table. */
export function linkByReference(
  document: Document,
  findings: readonly Finding[],
  recommendations: readonly Recommendation[],
): Link[] {
  const text = document.source.text;
  const ends = endsOf(document, [...findings, ...recommendations]);
  const byLabel = new Map<string, string[]>();
  const name = (key: string, id: string) => {
    const ids = byLabel.get(key);
    if (!ids) byLabel.set(key, [id]);
    else if (ids.length < MOST) ids.push(id);
  };
  for (const finding of findings) {
    const own = ownLabel(text, finding) ?? titleLabel(finding);
    if (own) name(`finding ${own.noun} ${own.number}`, finding.id);
  }
  for (const { id, number } of recommendations)
    if (number !== null) name(`recommendation ${number.replace(/^\D+/, '')}`, id);

  const findingsOf = (named: Named) => byLabel.get(`finding ${named.noun} ${named.number}`) ?? [];
  const recommendationsOf = (named: Named) => byLabel.get(`recommendation ${named.number}`) ?? [];
  const links: Link[] = [];
  const add = (finding: string, recommendation: string, span: Span) =>
    links.push({ finding, recommendation, basis: 'reference', evidence: [{ rule: 'link/reference', span }] });

  for (const { id, at } of recommendations)
    for (const named of namedIn(text, at.span.start, ends.get(id) ?? at.span.end))
      if (!named.recommends) for (const finding of findingsOf(named)) add(finding, id, named.span);
  for (const { id, at } of findings)
    for (const named of namedIn(text, at.span.start, ends.get(id) ?? at.span.end))
      if (named.recommends) for (const recommendation of recommendationsOf(named)) add(id, recommendation, named.span);
  for (const block of document.blocks) {
    if (block.kind !== 'row') continue;
    const all = namedIn(text, block.span.start, block.span.end);
    const asked = all.filter((one) => one.recommends);
    if (asked.length === 0) continue;
    for (const found of all.filter((one) => !one.recommends))
      for (const finding of findingsOf(found))
        for (const one of asked)
          for (const recommendation of recommendationsOf(one)) add(finding, recommendation, found.span);
  }
  return links;
}

/** Labels with numbers between two source offsets, "Findings 2 and 3" as two. */
function namedIn(text: string, from: number, to: number): Named[] {
  matcher ??= new PhraseMatcher(entries.map((entry) => entry.phrase));
  const named: Named[] = [];
  for (const hit of matcher.match(text, from, to)) {
    const noun = stem(
      fold(
        text
          .slice(hit.start, hit.end)
          .split(/[\s-]+/)
          .at(-1) ?? '',
      ),
    );
    const recommends = entries[hit.phrase]?.with.holds === 'recommendation';
    for (const number of numbersAfter(text, hit.end, to))
      named.push({ noun, number, recommends, span: { start: hit.start, end: hit.end } });
    if (named.length >= MOST) break;
  }
  return named;
}

/** The label that opens a statement. */
function ownLabel(text: string, { at }: Passage): Named | null {
  const first = namedIn(text, at.span.start, Math.min(at.span.end, at.span.start + 80))[0];
  return first && !first.recommends && first.span.start - at.span.start <= LABEL_REACH ? first : null;
}

/** The label in its title or in the heading right above. */
function titleLabel({ title, at }: Passage): Named | null {
  for (const above of [title, at.section.at(-1)]) {
    const first = above ? namedIn(above, 0, above.length)[0] : undefined;
    if (first && !first.recommends && first.span.start <= LABEL_REACH) return first;
  }
  return null;
}

/** Where the words of each passage end for this purpose: a little behind it, in its block, before the next passage. */
function endsOf({ blocks }: Document, passages: readonly Passage[]): Map<string, number> {
  const ordered = [...blocks].sort((a, b) => a.span.start - b.span.start);
  const starts = ordered.map((block) => block.span.start);
  const own = passages.map((passage) => passage.at.span.start).sort((a, b) => a - b);
  return new Map(
    passages.map(({ id, at }) => {
      const block = ordered[lastAtOrBefore(starts, at.span.start)];
      const next = own[lastAtOrBefore(own, at.span.start) + 1] ?? Number.POSITIVE_INFINITY;
      const end = Math.min(block?.span.end ?? at.span.end, at.span.end + BEHIND, Math.max(next, at.span.end));
      return [id, Math.max(at.span.end, end)];
    }),
  );
}
