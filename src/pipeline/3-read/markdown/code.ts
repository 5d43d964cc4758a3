import type { MarkdownNode } from './node.ts';
import type { Phrasing, ToSource } from './phrasing.ts';

/** Fenced directives hold prose: "```{figure} map.png" and "```{note}" of MyST, "```{admonition}". */
const DIRECTIVE = /^[`~]{3,}\s*\{[a-z][\w:-]*\}/;

/** Reads a fenced block into `phrasing`: the words of a directive, options left out, or the code as it stands. */
export function readCode(node: MarkdownNode, source: string, toSource: ToSource, phrasing: Phrasing): 'caption' | 'code' {
  const from = toSource(node.position.start.offset);
  const isDirective = DIRECTIVE.test(source.slice(from, from + 60));
  const lines = (node.children ?? []).filter((child) => {
    const text = source.slice(toSource(child.position.start.offset), toSource(child.position.end.offset)).trim();
    return text !== '' && !(isDirective && (text.startsWith(':') || text === '---'));
  });
  lines.forEach((line, index) => {
    const start = toSource(line.position.start.offset);
    if (index > 0) phrasing.insert(' ', start);
    phrasing.words(start, toSource(line.position.end.offset));
  });
  return isDirective ? 'caption' : 'code';
}
