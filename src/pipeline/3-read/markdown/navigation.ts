import type { MarkdownNode } from './node.ts';

/** Links that make a paragraph a row of them, and items that make a list a table of contents. */
const ROW = 2;
const CONTENTS = 3;

/** What stands between links of a row: an arrow, a bar or a dot, and a word like "Next:" at most. */
const BETWEEN = /^[^\p{L}\d,;.!?]*(?:\p{L}+[^\p{L}\d,;.!?]*)?$/u;
const SIGN = /[|·•»«›‹←→↑↓]/;

/** "← Back: [The wells](/wells) · Up: [Contents](/#contents) · Next: [Costs](/costs) →": a row of links that web pages have. */
export function isNavigation({ children = [] }: MarkdownNode): boolean {
  const between = children.filter(({ type }) => type !== 'link').map(textOf);
  return (
    children.length - between.length >= ROW &&
    between.every((text) => BETWEEN.test(text)) &&
    between.some((text) => SIGN.test(text))
  );
}

/** A list whose every item is a link to a place on the page, as converters and authors make their tables of contents. */
export const isLinkedContents = (list: MarkdownNode): boolean => (linkedItems(list) ?? 0) >= CONTENTS;

/** How many items the list and those in it have; null where one is no such link. */
function linkedItems(list: MarkdownNode): number | null {
  let count = 0;
  for (const { children: [title, ...rest] = [] } of list.children ?? []) {
    const [link, ...more] = title?.children ?? [];
    if (link?.type !== 'link' || more.length > 0 || !link.url?.startsWith('#')) return null;
    count++;
    for (const inner of rest) {
      const within = inner.type === 'list' ? linkedItems(inner) : null;
      if (within === null) return null;
      count += within;
    }
  }
  return count;
}

const textOf = ({ value = '', children = [] }: MarkdownNode): string => value + children.map(textOf).join('');
