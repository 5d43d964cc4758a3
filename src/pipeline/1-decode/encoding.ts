import { isUtf8 } from 'node:buffer';
import type { Notice } from '../../model/analysis.ts';
import { Trouble } from '../../model/trouble.ts';
import { decodeUtf16, utf16Order } from './utf-16.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  text: string;
  encoding: string;
  notices: Notice[];
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

export const warn = (code: string, message: string): Notice => ({ code, level: 'warning', message, span: null });

/**
 * Byte-order mark, then UTF-16 by its NULs, then UTF-8, then what Windows writes. A byte-order mark is left out of the
 * text. Whatever is a guess, or replaced, has a notice.
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw new Trouble('encoding', name, 'the text is in UTF-32: save it as UTF-8');
  const order = utf16Order(bytes);
  if (order) return decodeUtf16(bytes, order);
  const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  if (isUtf8(body)) return { text: utf8.decode(body), encoding: 'utf-8', notices: [] };
  return damagedUtf8(body, body !== bytes) ?? eightBit(body);
}

/** `ignoreBOM` keeps a second mark, which is then an ordinary (invisible) character of the text. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 with some bad bytes in it (cut, or pasted together): marked as such, or most of its other characters are right. */
function damagedUtf8(bytes: Uint8Array, marked: boolean): Decoded | null {
  const text = utf8.decode(bytes);
  let replaced = 0;
  let right = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) replaced++;
    else if (code > 0x7f) right++;
  }
  // Windows-1252 prose read as UTF-8 has next to no well-formed sequences; damaged UTF-8 has few others.
  if (!marked && right < replaced * 4) return null;
  return {
    text,
    encoding: 'utf-8',
    notices: [warn('damaged-utf-8', `read as UTF-8, but ${places(replaced)} not UTF-8: each became U+FFFD (�)`)],
  };
}

const places = (count: number): string => (count === 1 ? '1 place is' : `${count} places are`);

function eightBit(bytes: Uint8Array): Decoded {
  const { text, high, undefinedBytes } = decodeWindows1252(bytes);
  const [encoding, spoken] = high > 0 ? ['windows-1252', 'Windows-1252'] : ['iso-8859-1', 'Latin-1'];
  const notices = [
    warn(
      'guessed-encoding',
      `not UTF-8: read as ${spoken}, which is a guess; if letters look wrong, save the file as UTF-8`,
    ),
  ];
  if (undefinedBytes > 0)
    notices.push(
      warn(
        'undefined-bytes',
        `${undefinedBytes} bytes have no meaning in Windows-1252 and were kept as control characters`,
      ),
    );
  return { text, encoding, notices };
}
