import type { Problem } from '../yaml.ts';
import { createChooser } from './choose.ts';
import { ClauseReader } from './clauses.ts';
import type { ReadTaxonomy } from './load.ts';
import { ConceptMatcher, type Score } from './matcher.ts';
import { PARTS, type Part, type Taxonomy } from './taxonomy.ts';

/** Maps one statement on the concepts of a part, as stage 7 does with a statement that has no title and no heading. */
export function createRater(
  taxonomy: Taxonomy,
  part: Part,
): (statement: string) => { chosen: Score[]; losing: Score[] } {
  const matcher = new ConceptMatcher(taxonomy[part]);
  const chooser = createChooser(taxonomy[part], taxonomy.choose);
  const clauses = new ClauseReader();
  return (text) => {
    const end = text.length;
    const parted = part === 'recommendations' ? clauses.asked(text, 0, end, 0) : clauses.found(text, 0, end);
    return chooser(matcher.score([{ text, start: 0, end, factor: 1, ...parted }]));
  };
}

/** Runs the examples and counter-examples; each that fails is a problem that tells what matched instead. */
export function proveExamples(taxonomy: Taxonomy, at: ReadTaxonomy['at']): Problem[] {
  const problems: Problem[] = [];
  for (const part of PARTS) {
    const rate = createRater(taxonomy, part);
    for (const concept of taxonomy[part]) {
      concept.examples.forEach((example, i) => {
        const { chosen, losing } = rate(example);
        if (chosen.some((one) => one.id === concept.id)) return;
        const weak = losing.find((one) => one.id === concept.id);
        const why = weak ? `; "${concept.id}" loses with ${words([weak], example)}` : '';
        problems.push(
          at(concept, `example does not get "${concept.id}": it gets ${words(chosen, example)}${why}`, 'examples', i),
        );
      });
      concept.counterExamples.forEach((example, i) => {
        const got = rate(example).chosen.find((one) => one.id === concept.id);
        if (got)
          problems.push(
            at(concept, `counter-example gets "${concept.id}" by ${words([got], example)}`, 'counter-examples', i),
          );
      });
    }
  }
  return problems;
}

/** '"funding" ("shortage of money"), "staff" ("vacancies")': concepts and the words that made them. */
const words = (scores: readonly Score[], text: string): string =>
  scores.length === 0
    ? 'nothing'
    : scores
        .map(
          ({ id, marks }) =>
            `"${id}" (${marks.map((mark) => `"${text.slice(mark.start, mark.end)}"`).join(', ') || 'no other matched'})`,
        )
        .join(', ');
