import { diffArrays } from 'diff';
import type { Edit } from '../model/analysis.ts';
import { keyOf } from './statement.ts';
import { functionWords } from './vocabulary.ts';

/**
 * Word edits after which two statements are as good as unrelated: then one deletion and one insertion say it better,
 * and time stays bounded. A count, not a time limit: the same input gives the same output on any machine.
 */
const MOST_EDITS = 600;

interface Word {
  /** With the white space behind it. */
  text: string;
  key: string;
}

/** Word-level edits from `before` to `after`: equal and inserted texts, put together, are `after`. */
export function wordEdits(before: string, after: string): Edit[] {
  const runs = diffArrays(words(before), words(after), {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_EDITS,
  });
  if (!runs) return join([edit('delete', before), edit('insert', after)]);
  return join(
    runs.map((run) =>
      edit(run.added ? 'insert' : run.removed ? 'delete' : 'equal', run.value.map((word) => word.text).join('')),
    ),
  );
}

const edit = (kind: Edit['kind'], text: string): Edit => ({ kind, text });

/** Words with all that clings to them; punctuation and case make no difference. */
const words = (text: string): Word[] =>
  (text.match(/\S+\s*/g) ?? []).map((word) => ({ text: word, key: keyOf(word) || word.trim() }));

/**
 * Gathers neighbouring changes: a lone "of the" that both texts happen to share between two changes is part of the
 * change to a reader. Deletions come before insertions.
 */
function join(runs: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') joined.push(edit('delete', deleted));
    if (inserted !== '') joined.push(edit('insert', inserted));
    deleted = '';
    inserted = '';
  };
  runs.forEach((run, i) => {
    if (run.kind === 'delete') deleted += run.text;
    else if (run.kind === 'insert') inserted += run.text;
    else if (deleted !== '' && inserted !== '' && i < runs.length - 1 && isSlight(run.text)) {
      deleted += run.text;
      inserted += run.text;
    } else {
      flush();
      joined.push(run);
    }
  });
  flush();
  return joined;
}

const isSlight = (text: string): boolean => {
  const found = text.trim().split(/\s+/);
  return found.length <= 2 && found.every((word) => functionWords.has(word.toLowerCase()));
};
