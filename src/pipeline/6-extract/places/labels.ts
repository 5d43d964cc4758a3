import type { Block } from '../../../model/document.ts';
import labels from '../../../rules/compiled/rules-labels.json' with { type: 'json' };
import { anyOf } from '../grammar.ts';
import { type Hit, RuleMatcher } from '../rules.ts';

/** "Recommendation 4.", "Finding 12:", "R3." at the start of a block. */
export interface Label {
  holds: 'recommendation' | 'finding' | 'barrier' | 'enabler';
  number: string | null;
  /** Readable offset behind the label and its punctuation. */
  end: number;
  rule: string;
}

let matcher: RuleMatcher | undefined;

const NUMBER = new RegExp(
  `^\\s*(?:(?:${anyOf('numbering')}\\.?|#)\\s*)?(?:((?:\\d+(?:[./-]\\d+)*|[IVX]+|[A-Z])(?:\\([a-z]\\))?)\\s*)?([.:)–—-]|\\s-\\s|$)\\s*`,
  'iu',
);

/** The label that opens the block; null where none does. */
export function labelOf(block: Block): Label | null {
  const { text } = block;
  matcher ??= new RuleMatcher(labels);
  const hits = matcher.match(text, 0, Math.min(text.length, WITHIN), leading(text));
  if (hits.length === 0) return shortLabel(block);
  return withNumber(
    hits.reduce((longest, hit) => (hit.end > longest.end ? hit : longest)),
    text,
  );
}

/** Characters of a block in which its label stands. */
const WITHIN = 60;

const BEFORE = /[\s"“*[(]*/y;

/** Length of the white space and the marks that a label may stand behind. */
function leading(text: string): number {
  BEFORE.lastIndex = 0;
  BEFORE.test(text);
  return BEFORE.lastIndex;
}

function withNumber(hit: Hit, text: string): Label | null {
  const match = NUMBER.exec(text.slice(hit.end));
  if (!match) return null;
  const number = match[1] ?? null;
  const mark = match[2] ?? '';
  // "Recommendation: ..." is a label; "Recommendations are ..." and "Finding - in brief" are words.
  if (
    number === null &&
    mark !== ':' &&
    !(/[–—-]/.test(mark) && /^\s*\p{Lu}/u.test(text.slice(hit.end + match[0].length)))
  )
    return null;
  if (number !== null && !/\d/.test(number) && mark === '') return null;
  return { holds: hit.rule.says.holds as Label['holds'], number, end: hit.end + match[0].length, rule: hit.rule.id };
}

/** The words that the letters stand for. */
const LETTERS = { R: 'en/labels#rec', F: 'en/labels#finding' };

/** "R3. ...", "F12: ...": a letter and a number. */
function shortLabel(block: Block): Label | null {
  const match = /^([RF])\s?(\d{1,3}(?:\.\d{1,2})?)\s*[.:)–-]\s+(?=\S)/.exec(block.text);
  if (!match && block.marker?.number && /^[RF]\d/.test(block.marker.number))
    return {
      holds: block.marker.number.startsWith('R') ? 'recommendation' : 'finding',
      number: block.marker.number,
      end: 0,
      rule: block.marker.number.startsWith('R') ? LETTERS.R : LETTERS.F,
    };
  if (!match) return null;
  return {
    holds: match[1] === 'R' ? 'recommendation' : 'finding',
    number: `${match[1]}${match[2]}`,
    end: match[0].length,
    rule: match[1] === 'R' ? LETTERS.R : LETTERS.F,
  };
}
