import { readBracket } from './bracket.ts';
import { isDash, isDigit, skipSpace } from './cursor.ts';
import { type Mention, namedWork } from './mention.ts';
import { readBy } from './styles.ts';

/** "[12, p. 4]", "[3]-[5]", "[@key, p. 9; @other]" */
export function readSquare(text: string, start: number, end: number): Mention | null {
  if (!isDigit(text.charCodeAt(start + 1))) {
    const mention = readBracket('square', text, start, end);
    return mention && mention.style !== 'numbered' ? mention : null;
  }
  const reading = readBy('square', text, start + 1, end - 1);
  if (!reading || skipSpace(text, reading.end, end - 1) !== end - 1) return null;
  const mention: Mention = {
    start,
    end,
    style: reading.style,
    works: reading.works,
    certain: reading.works.some((work) => work.place),
  };
  return withRange(text, mention);
}

/** "[3]-[5]": a range over two pairs. */
function withRange(text: string, mention: Mention): Mention {
  const { end } = mention;
  const second = /^.\[(\d{1,4})\]/.exec(text.slice(end, end + 8));
  const from = Number(mention.works[mention.works.length - 1]?.key);
  const to = Number(second?.[1]);
  if (!second || !isDash(text.charCodeAt(end)) || !(to > from && to - from < 60)) return mention;
  const works = [...mention.works];
  for (let number = from + 1; number <= to; number++) works.push(namedWork({ key: String(number) }));
  return { ...mention, end: end + second[0].length, works };
}
