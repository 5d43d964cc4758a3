import type { Analysis } from '../../model/analysis.ts';
import type { Problem } from '../yaml.ts';
import { clashes } from './clashes.ts';
import { readTaxonomy } from './load.ts';
import { proveExamples } from './prove.ts';
import type { Taxonomy } from './taxonomy.ts';
import { type Candidate, tryOn, type Unclassified } from './try-on.ts';

export interface Check {
  /** Null where the file cannot be read at all. */
  taxonomy: Taxonomy | null;
  /** All that is wrong, in file order. Any makes the check fail. */
  problems: Problem[];
  /** With reports: cues that never fired. They do not fail the check. */
  remarks: Problem[];
  /** With reports: items that no concept takes. */
  unclassified: Unclassified[];
  /** Their commonest words: candidates for new cues. */
  candidates: Candidate[];
}

/**
 * Checks a user's taxonomy: its form and references, cues that clash or can never match, examples that fail; on
 * reports also cues that never fire and items that nothing takes. All problems at once.
 */
export function checkTaxonomy(text: string, file: string, { on = [] }: { on?: readonly Analysis[] } = {}): Check {
  const { taxonomy, problems, at, isFaulty } = readTaxonomy(text, file);
  /** What is amiss with a concept because a key of it is at fault: "cuess" leaves it without cues. */
  const consequences = new Set<Problem>();
  const told: typeof at = (concept, ...what) => {
    const problem = at(concept, ...what);
    if (isFaulty(concept)) consequences.add(problem);
    return problem;
  };
  const tried = taxonomy && on.length > 0 ? tryOn(taxonomy, on, at) : { remarks: [], unclassified: [], candidates: [] };
  const found = taxonomy ? [...clashes(taxonomy, told), ...proveExamples(taxonomy, told)] : [];
  problems.push(...found.filter((problem) => !consequences.has(problem)));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { taxonomy, problems, ...tried };
}
