import { longestCount, longestRise, SHORTEST_PAGE, withOtherCounts } from './folio-counts.ts';
import { cutsSentence, emptyLines, isEmphasis, MOST_EMPTY } from './folio-gaps.ts';
import type { Milestone } from './marked-pages.ts';

/** The span is that of its line, without the white space around it. */
export interface Occurrence extends Milestone {
  named: boolean;
  /** White space, or nothing, parts the number from what else the line says. */
  clear: boolean;
  /** The line says something else. */
  titled: boolean;
  /** The line begins with the number. */
  first: boolean;
}

/** Those of the lines of one form that are believed to count pages; null where none are. */
export function believed(text: string, occurrences: readonly Occurrence[]): Milestone[] | null {
  if (occurrences[0]?.named) return named(occurrences);
  return titled(occurrences) ?? bare(text, occurrences);
}

/** "Page 3 ...": believed where nearly all count up, though pages be missing. */
function named(occurrences: readonly Occurrence[]): Milestone[] | null {
  const rising = longestRise(occurrences);
  return rising.length < 3 || rising.length < occurrences.length * 0.8 ? null : rising;
}

/** Heads that say the report's title, left and right of it by turns ("Rural wells   31", "32 Rural wells"). */
const TITLED = 4;

function titled(occurrences: readonly Occurrence[]): Milestone[] | null {
  if (!occurrences[0]?.titled) return null;
  const left = occurrences.filter(({ first }) => first).length;
  if (occurrences.filter(({ clear }) => clear).length < 2 && Math.min(left, occurrences.length - left) < 2) return null;
  const apart = occurrences
    .slice(1)
    .filter(({ start }, i) => start - (occurrences[i] as Occurrence).end >= SHORTEST_PAGE);
  const rising = longestRise(occurrences);
  const enough = Math.max(TITLED, occurrences.length * 0.8);
  return rising.length >= enough && apart.length + 1 >= enough ? rising : null;
}

function bare(text: string, all: readonly Occurrence[]): Milestone[] | null {
  const occurrences = all.filter(({ clear }) => clear);
  const chain = longestCount(occurrences);
  if (chain.length < 4) return null;
  const cut = chain.filter((line) => cutsSentence(text, line)).length;
  const sure = (cut >= 2 && cut >= chain.length * 0.2) || isEmphasised(text, chain) || standsApart(text, chain);
  return sure ? withOtherCounts(occurrences, chain) : null;
}

/**
 * Do the numbers stand in wider gaps than the report's paragraphs, nearly all of them? A converter leaves the space of
 * the page's foot.
 */
function standsApart(text: string, chain: readonly Occurrence[]): boolean {
  if (chain.length < BOLD) return false;
  const wide = chain.filter(
    ({ start, end }) => emptyLines(text, start, -1) >= MOST_EMPTY && emptyLines(text, end, 1) >= MOST_EMPTY,
  );
  return wide.length >= chain.length * 0.8;
}

/** Bold numbers alone on their lines, that many and a printed page apart: numbers of chapters stand further from each other. */
const BOLD = 5;
const PRINTED_PAGE = 5_000;

function isEmphasised(text: string, chain: readonly Occurrence[]): boolean {
  if (chain.length < BOLD || !chain.every(({ start }) => isEmphasis(text[start]))) return false;
  const steps = chain.slice(1).map(({ start }, i) => start - (chain[i] as Occurrence).start);
  return (steps.sort((a, b) => a - b)[steps.length >> 1] as number) <= PRINTED_PAGE;
}
