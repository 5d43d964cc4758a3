import { safe, wrap } from '../report/terminal.ts';
import type { Check } from '../rules/taxonomy/check.ts';
import { type Concept, PARTS, type Taxonomy } from '../rules/taxonomy/taxonomy.ts';
import { formatProblem } from '../rules/yaml.ts';
import { countOf } from './count-of.ts';

/** What `taxonomy show` prints: concepts under the broader ones, with definition and answers. */
export function taxonomyText(taxonomy: Taxonomy, columns: number): string {
  const lines = wrap(safe(`${taxonomy.title} (${taxonomy.id}, version ${taxonomy.version})`), columns);
  if (taxonomy.source !== null) lines.push(...wrap(safe(taxonomy.source), columns));
  for (const part of PARTS) {
    const concepts = taxonomy[part];
    if (concepts.length === 0) continue;
    const depths = depthsOf(concepts);
    lines.push('', `${part.charAt(0).toUpperCase()}${part.slice(1)} (${concepts.length})`);
    for (const concept of concepts) {
      const indent = '  '.repeat(1 + (depths.get(concept.id) ?? 0));
      const put = (text: string, more: string): void => {
        for (const line of wrap(safe(text), columns - indent.length - more.length)) lines.push(indent + more + line);
      };
      put(`${concept.id}: ${concept.label}`, '');
      if (concept.definition !== null) put(concept.definition, '    ');
      if (concept.addressedBy.length > 0)
        put(`addressed by ${concept.addressedBy.map(({ id, strength }) => `${id} (${strength})`).join(', ')}`, '    ');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Broader concepts stand before their narrower ones. */
function depthsOf(concepts: readonly Concept[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, broader } of concepts) depths.set(id, broader === null ? 0 : (depths.get(broader) ?? 0) + 1);
  return depths;
}

/** What `taxonomy check` prints: each problem with its place, then how it does on reports. */
export function checkText(
  { taxonomy, problems, remarks, unclassified, candidates }: Check,
  file: string,
  columns: number,
): string {
  const lines = [...problems, ...remarks].map((problem) => safe(formatProblem(problem)));
  if (unclassified.length > 0) {
    lines.push('', `${unclassified.length} ${unclassified.length === 1 ? 'item has' : 'items have'} no concept:`);
    for (const { document, id, statement } of unclassified)
      lines.push(
        ...wrap(safe(`${document} ${id} ${statement.replace(/\s+/g, ' ')}`), columns - 2).map((line) => `  ${line}`),
      );
    const words = candidates.map(({ word, count }) => `${word} (${count})`).join(', ');
    if (words !== '') lines.push('', ...wrap(safe(`Their words, for new cues: ${words}`), columns));
  }
  if (problems.length === 0 && taxonomy) {
    const counts = PARTS.map((part) => countOf(taxonomy, part)).join(', ');
    lines.push(`${safe(file)}: no problem (${counts})`);
  }
  return `${lines.join('\n')}\n`;
}
