import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { exactText } from './exact.ts';
import type { MarkdownNode } from './node.ts';

/**
 * Constructs that reports suffer from: text that a converter indented is prose, not code; and a bare address is
 * the same words with a link around it or without.
 */
const switchedOff = ['codeIndented', 'emailAutolink', 'protocolAutolink', 'wwwAutolink'];

const processor = unified().use(remarkParse).use(remarkGfm).use(keepPlaces).freeze();

/** Later extensions win: ours comes last. Tree transforms go, for the nodes that they make know no place. */
function keepPlaces(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = [...extensions.map(({ transforms: _, ...rest }) => rest), exactText];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: switchedOff } }];
}

export const parse = (markdown: string): MarkdownNode => processor.parse(markdown) as unknown as MarkdownNode;
