import type { Passage } from './analysis.ts';

/** A rule and the words of the report that it met. */
export interface Reason {
  /** Address of the rule: 'en/cues/barrier#lack of'. */
  rule: string;
  words: string;
}

/** Why one finding or recommendation was taken, and what it was taken for. */
export interface ItemExplanation {
  kind: 'finding' | 'recommendation';
  item: Passage;
  /** Readable text of the blocks before and behind it; null at the edges of the report. */
  before: string | null;
  after: string | null;
  reasons: Reason[];
  won: { id: string; label: string; reasons: Reason[] }[];
  lost: { id: string; label: string; score: number; reasons: Reason[] }[];
  /** Citations inside it, as printed. */
  citations: string[];
  /** What it is linked with, and by what. */
  links: { id: string; basis: string; statement: string }[];
}

/** What was seen in one sentence, and why it is an item or is none. */
export interface SentenceExplanation {
  quote: string;
  line: number;
  /** Items that hold the sentence: 'R3', 'F1'. */
  items: string[];
  /** The sentence in one line of plain words. */
  verdict: string;
  section: { heading: string; holds: string } | null;
  asks: Reason | null;
  refused: (Reason & { why: string })[];
  cues: (Reason & { weight: number })[];
}
