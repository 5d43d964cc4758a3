import type { MarkdownNode } from './node.ts';
import { type Phrasing, sourceOf, type ToSource } from './phrasing.ts';

/** Fenced directives hold prose: "```{figure} map.png" and "```{note}" of MyST, "```{admonition}". */
const DIRECTIVE = /^[`~]{3,}\s*\{[a-z][\w:-]*\}/;

/** Reads a fenced block into `phrasing`: the words of a directive, options left out, or the code as it stands. */
export function readCode(
  node: MarkdownNode,
  source: string,
  toSource: ToSource,
  phrasing: Phrasing,
): 'caption' | 'code' {
  const { start } = sourceOf(node, toSource);
  const isDirective = DIRECTIVE.test(source.slice(start, start + 60));
  for (const line of node.children ?? []) {
    const { start: from, end: to } = sourceOf(line, toSource);
    const text = from < 0 ? '' : source.slice(from, to).trim();
    if (text === '' || (isDirective && (text.startsWith(':') || text === '---'))) continue;
    if (phrasing.length > 0) phrasing.insert(' ', from);
    phrasing.words(from, to);
  }
  return isDirective ? 'caption' : 'code';
}
