/**
 * Windows-1252, bytes 80 to 9F: the only ones in which it differs from Latin-1.
 * Source: unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT. A space marks the five that it leaves undefined.
 * TextDecoder('windows-1252') of Node 20.20 decodes them as Latin-1, so quotation marks become control characters.
 */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export interface Decoded1252 {
  text: string;
  /** Bytes from 80 to 9F: signs of Windows-1252. */
  high: number;
  /** Bytes that Windows-1252 leaves undefined, kept as control characters. */
  undefinedBytes: number;
}

export function decodeWindows1252(bytes: Uint8Array): Decoded1252 {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let high = 0;
  let undefinedBytes = 0;
  const text = latin1.replace(/[\x80-\x9f]/g, (character) => {
    high++;
    const meant = HIGH[character.charCodeAt(0) - 0x80] as string;
    if (meant !== ' ') return meant;
    undefinedBytes++;
    return character;
  });
  return { text, high, undefinedBytes };
}
