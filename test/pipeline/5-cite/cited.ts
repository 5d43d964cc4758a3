import { cite } from '../../../src/pipeline/5-cite/index.ts';
import { documentOf } from './document.ts';

/** Takes ⟦ and ⟧ out of a text; gives the stretches that they mark. */
export function unmark(marked: string): { text: string; marked: string[] } {
  return {
    text: marked.replace(/[⟦⟧]/g, ''),
    marked: [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((found) => found[1] as string),
  };
}

/** Citations of a small report, each as 'quote => authors|year|locator & ...'. */
export const cited = (text: string, format?: string): string[] =>
  cite(documentOf(text, format)).citations.map(
    ({ at, works }) =>
      `${at.quote} => ${works.map((work) => `${work.authors.join('+')}|${work.year}|${work.locator ?? ''}`).join(' & ')}`,
  );
