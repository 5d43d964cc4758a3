import type { Notice } from '../../model/analysis.ts';
import { Trouble } from '../../model/trouble.ts';

/** Characters looked at to tell binary from text. */
const LOOK = 65_536;

/** Share of control characters from which a file is no text. Reports made from PDF reach 0.2 % (bullets, tabs). */
const BINARY = 0.1;

/** C0 controls but tab, line feed, vertical tab, form feed, carriage return; DEL; C1. */
const isControl = (code: number): boolean =>
  (code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0);

/** The same, for the search of a whole text. */
const CONTROL = /(?![\t-\r])\p{Cc}/u;

export function refuseBinary(text: string, name: string): void {
  const looked = Math.min(text.length, LOOK);
  let controls = 0;
  for (let i = 0; i < looked; i++) {
    const code = text.charCodeAt(i);
    if (isControl(code) || code === 0xfffd) controls++;
  }
  if (controls > looked * BINARY)
    throw new Trouble('binary', name, 'this is binary data, not text: give a report in Markdown or plain text');
}

/** Tells of NUL and control characters, which stay in the text. Null where there are none. */
export function noticeControls(text: string): Notice | null {
  const first = text.search(CONTROL);
  if (first < 0) return null;
  let nul = 0;
  let others = 0;
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) nul++;
    else if (isControl(code)) others++;
  }
  const counted = [nul > 0 ? `${nul} NUL` : '', others > 0 ? `${others} other control` : '']
    .filter(Boolean)
    .join(' and ');
  return {
    code: 'control-characters',
    level: nul > 0 ? 'warning' : 'info',
    message: `${counted} ${nul + others === 1 ? 'character' : 'characters'} in the text, kept as they are; the first is U+${hex(text.charCodeAt(first))}`,
    span: { start: first, end: first + 1 },
  };
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
