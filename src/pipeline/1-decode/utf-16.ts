import type { Notice } from '../../model/analysis.ts';

export type ByteOrder = 'le' | 'be';

/** Bytes looked at for NULs. */
const LOOK = 4096;

/** Byte order by the mark, or by where the NULs of its ASCII characters stand; null: not UTF-16. */
export function utf16Order(bytes: Uint8Array): ByteOrder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const pairs = Math.min(bytes.length, LOOK) >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'be';
  return null;
}

/** Decodes after the mark, if there is one. Unpaired surrogates become U+FFFD, one for one. */
export function decodeUtf16(bytes: Uint8Array, order: ByteOrder) {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const from = marked ? 2 : 0;
  const whole = bytes.length - ((bytes.length - from) & 1);
  // A copy, because the bytes of the other order are swapped in place.
  const body = Buffer.from(bytes.subarray(from, whole));
  const raw = (order === 'be' ? body.swap16() : body).toString('utf16le');
  const encoding = `utf-16${order}`;
  const notices: Notice[] = [];
  const tell = (code: string, message: string) => notices.push({ code, level: 'warning', message, span: null });
  if (!marked)
    tell(
      'guessed-encoding',
      `no byte-order mark: read as UTF-16 (${order.toUpperCase()}) by the NULs between its letters`,
    );
  if (whole < bytes.length)
    tell('cut-short', 'the last byte is half a UTF-16 character and was left out: the file may be cut short');
  // With the flag "u" a pair is one character: the class matches halves alone.
  const text = raw.replace(/\p{Surrogate}/gu, '\ufffd');
  if (text !== raw) tell('unpaired-surrogates', 'half characters (unpaired surrogates) became U+FFFD (�)');
  return { text, encoding, notices };
}
