import { tagName } from './inline-html.ts';
import type { MarkdownNode } from './node.ts';

const LABEL = /^\[?(\d{1,4}|[*†‡§]{1,3})\]?$/;

/**
 * A note mark in disguise among `nodes` at index `at`: `<sup>12</sup>`, `<sup>[12](#notes)</sup>`, `[12](#fn12)`.
 * `last` is the index of its last node.
 */
export function noteMark(nodes: readonly MarkdownNode[], at: number): { label: string; last: number } | null {
  const node = nodes[at] as MarkdownNode;
  if (node.type === 'link' && node.url?.startsWith('#')) return labelled(words(node), at);
  if (node.type !== 'html' || tagName(node.value ?? '') !== 'sup') return null;
  let text = '';
  for (let i = at + 1; i < nodes.length && text.length < 8; i++) {
    const inside = nodes[i] as MarkdownNode;
    if (inside.type !== 'html') text += words(inside);
    else if (tagName(inside.value ?? '') === 'sup') return isUnit(nodes[at - 1]) ? null : labelled(text, i);
  }
  return null;
}

/**
 * "[^3]" whose note the file does not hold: to the parser a bracket and words that begin with the rest. `width` is the
 * number of characters of the words that are the mark's.
 */
export function withoutNote(
  node: MarkdownNode,
  next: MarkdownNode | undefined,
): { label: string; width: number } | null {
  if (node.value !== '[' || next?.type !== 'text') return null;
  const [rest, label] = /^\^([^[\]\s^]{1,40})\]/.exec(next.value ?? '') ?? [];
  return rest === undefined || label === undefined ? null : { label, width: rest.length };
}

function labelled(text: string, last: number): { label: string; last: number } | null {
  const label = LABEL.exec(text.trim())?.[1];
  return label === undefined ? null : { label, last };
}

/** "km<sup>2</sup>": a power, not a note. */
const isUnit = (before: MarkdownNode | undefined): boolean => /(^|[\s\d])[a-zA-Z]{1,2}$/.test(before?.value ?? '');

const words = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(words).join('');
