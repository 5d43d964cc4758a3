import type { Change, Diff, Edit } from '../../model/analysis.ts';
import { markdown } from '../markdown.ts';
import { facetLines, headlineOf, marksOf, nameOf, placesOf, stat } from './words.ts';

/** For a memo: a bold line for each change, the words as a quotation with edits struck out or bold, facets as a list. */
export function toMarkdown(diff: Diff): string {
  const parts = [`# ${markdown(nameOf(diff.before))} → ${markdown(nameOf(diff.after))}`, stat(diff)];
  return `${[...parts, ...diff.changes.map(changePart)].join('\n\n')}\n`;
}

function changePart(change: Change): string {
  const head = `**${markdown(marksOf(change))} ${markdown(headlineOf(change))}** ${markdown(placesOf(change))}`;
  const words = change.edits.length === 1 ? markdown(change.edits[0]?.text ?? '') : change.edits.map(marked).join(' ');
  const facets = facetLines(change).map((line) => `- ${markdown(line)}`);
  return [head, `> ${words}`, ...(facets.length > 0 ? [facets.join('\n')] : [])].join('\n\n');
}

function marked({ kind, text }: Edit): string {
  const words = markdown(text.trim());
  return kind === 'equal' ? words : kind === 'delete' ? `~~${words}~~` : `**${words}**`;
}
