/** What this reader uses of a Markdown tree. Every text node stands for one stretch of source: see exact.ts. */
export interface MarkdownNode {
  type: string;
  children?: MarkdownNode[];
  value?: string;
  /** Heading: 1 to 6. */
  depth?: number;
  /** Footnote: its label as printed. */
  label?: string | null;
  /** Link: where it leads. */
  url?: string;
  position: { start: { offset: number }; end: { offset: number } };
}
