import type { Edit, Facet } from '../../model/analysis.ts';

/** The words that went and the words that came. */
export function wording(edits: readonly Edit[]): Facet[] {
  const texts = (kind: Edit['kind']) => {
    const found = edits.filter((edit) => edit.kind === kind).map((edit) => edit.text.trim());
    return found.length > 0 ? found.join(' … ') : null;
  };
  const [before, after] = [texts('delete'), texts('insert')];
  return before === null && after === null ? [] : [{ kind: 'wording', before, after }];
}
