import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { MarkdownNode } from './node.ts';

/**
 * Makes the tree exact: one text node for each token, never merged, so that a text node either stands for its source
 * character by character (as long as its source) or is one unit (an entity, a line end).
 *
 *   source   Caf&eacute; *now\!*          default tree   text "Café ", emphasis(text "now!")
 *            ─┬─────┬──── ─┬──┬           this tree      text "Caf", text "é", text " ", emphasis(text "now", text "!")
 *
 * The words of images, code and HTML blocks, strings in the default tree, become children likewise.
 */
export const exactText: Extension = {
  enter: {
    autolinkEmail: openText,
    autolinkProtocol: openText,
    characterEscape: openEscape,
    characterReference: openText,
    codeFlowValue: openText,
    codeTextData: openText,
    data: openText,
    htmlFlowData: openText,
    htmlTextData: openText,
  },
  exit: {
    codeFenced(token) {
      keepChildren(this);
      delete this.data.flowCodeInside;
      this.exit(token);
    },
    codeText(token) {
      keepChildren(this);
      this.exit(token);
    },
    htmlFlow(token) {
      keepChildren(this);
      this.exit(token);
    },
    label() {
      keepChildren(this);
      this.data.inReference = true;
    },
    lineEnding(token) {
      if (this.data.atHardBreak) delete this.data.atHardBreak;
      else if (!this.data.setextHeadingSlurpLineEnding && this.config.canContainEols.includes(top(this).type)) {
        openText.call(this, token);
        this.config.exit.data?.call(this, token);
      }
    },
  },
};

const top = (context: CompileContext): MarkdownNode =>
  context.stack[context.stack.length - 1] as unknown as MarkdownNode;

function openText(this: CompileContext, token: Token): void {
  push(this, token, token.start.offset);
}

/** An escaped character stands for itself: the backslash is left out. */
function openEscape(this: CompileContext, token: Token): void {
  push(this, token, token.start.offset + 1);
}

function push(context: CompileContext, token: Token, start: number): void {
  const node = { type: 'text', value: '', position: { start: { offset: start }, end: { offset: token.end.offset } } };
  top(context).children?.push(node);
  context.stack.push(node as never);
}

/** Takes the buffered fragment off the stack and gives its nodes to the node below it. */
function keepChildren(context: CompileContext): void {
  const fragment = context.stack.pop() as unknown as MarkdownNode;
  top(context).children = fragment.children ?? [];
}
