/**
 * Bullets come from symbol fonts; a converter that does not know the font leaves the letter or digit that stands in their
 * place: "9 Write a report", "q Train staff", "§ Pay in time"; or the sign is an arrow or ornament that is no usual bullet: "⇪ Pay in time".
 */
const ODD = /^[ \t]*([0-9a-zA-Z§Øà¾ðü¨þ¡¤ŸÿÂ·]|(?![©®™°|^~+<>=`])[\p{So}\p{Sm}\p{Co}])[ \t]+(?=\p{Lu}\p{Ll}|["“])/gmu;

/** Lines that open so before the sign is believed to be a bullet. */
const ENOUGH = 4;
/** The same for a sign that is no letter or digit. */
const ENOUGH_SIGNS = 3;
/** Share of its lines that the signs before and behind it may open, where it is a digit or letter: else it counts. */
const OTHERS = 0.25;
const IS_WORD = /[aAI]/;

/** `text` with such signs turned into "•", offset for offset; the same text where there are none. */
export function plainBullets(text: string): string {
  const lines = new Map<string, number[]>();
  for (const match of text.matchAll(ODD)) {
    const sign = match[1] as string;
    if (IS_WORD.test(sign)) continue;
    const at = match.index + match[0].indexOf(sign);
    const known = lines.get(sign);
    if (known) known.push(at);
    else lines.set(sign, [at]);
  }
  const places = [...lines].flatMap(([sign, own]) => (isBullet(sign, own.length, lines) ? own : []));
  if (places.length === 0) return text;
  places.sort((a, b) => a - b);
  let result = '';
  let from = 0;
  for (const at of places) {
    // An ornament may take two UTF-16 units.
    const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    result += `${text.slice(from, at)}•${' '.repeat(width - 1)}`;
    from = at + width;
  }
  return result + text.slice(from);
}

/** A number counts: where "8" and "10" open as many lines, "9" is one of a list. */
function isBullet(sign: string, count: number, lines: ReadonlyMap<string, number[]>): boolean {
  if (!/[a-z0-9]/i.test(sign)) return count >= ENOUGH_SIGNS;
  if (count < ENOUGH) return false;
  const code = sign.charCodeAt(0);
  return [code - 1, code + 1].every((other) => (lines.get(String.fromCharCode(other))?.length ?? 0) <= count * OTHERS);
}
