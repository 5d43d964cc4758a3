import type { Analysis } from '../../src/model/analysis.ts';
import type { Span } from '../../src/model/span.ts';
import { lettersOf } from './letters.ts';

/** Spans that do not hold the words that they stand for: of actors, modal words, deadlines, and evidence without a word. */
export function misplaced({ findings, recommendations }: Analysis, source: string): string[] {
  const at = ({ start, end }: Span) => lettersOf(source.slice(start, end)).stream;
  const faults: string[] = [];
  for (const { id, actors, modality, deadline } of recommendations) {
    for (const { name, span } of actors)
      if (!at(span).includes(lettersOf(name).stream)) faults.push(`${id}: actor "${name}" at "${at(span)}"`);
    for (const one of [modality, deadline])
      if (one && at(one.span) !== lettersOf(one.text).stream) faults.push(`${id}: "${one.text}" at "${at(one.span)}"`);
  }
  for (const { id, evidence, concepts } of [...findings, ...recommendations])
    for (const { rule, span } of [...evidence, ...concepts.flatMap((concept) => concept.evidence)])
      if (at(span) === '') faults.push(`${id}: nothing stands where ${rule} matched`);
  return faults;
}
