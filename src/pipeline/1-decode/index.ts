import { createHash } from 'node:crypto';
import type { Notice } from '../../model/analysis.ts';
import type { Source } from '../../model/document.ts';
import { Trouble } from '../../model/trouble.ts';
import { noticeControls, refuseBinary } from './controls.ts';
import { decodeText } from './encoding.ts';
import { refuseForeign } from './foreign.ts';
import { type Format, formatOf } from './format.ts';

/**
 * Bytes to text. `name` is the file's name, or what stands for it ('-').
 * Throws Trouble ('empty', 'binary', 'foreign-format', 'encoding') where there is no text to read.
 */
export function decode(bytes: Uint8Array, name: string, options: { format?: Format } = {}): Source {
  if (bytes.length === 0) throw new Trouble('empty', name, 'the file is empty');
  refuseForeign(bytes, name);
  const { text, encoding, notices: found } = decodeText(bytes, name);
  const notices: Notice[] = found;
  // Told from the text, not the bytes: every second byte of UTF-16 English is NUL.
  refuseBinary(text, name);
  if (!/\S/.test(text)) throw new Trouble('empty', name, 'the file holds nothing but white space');
  const controls = noticeControls(text);
  if (controls) notices.push(controls);
  return {
    name,
    format: options.format ?? formatOf(name, text),
    encoding,
    digest: createHash('sha256').update(bytes).digest('hex'),
    text,
    notices,
  };
}
