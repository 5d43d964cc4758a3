// biome-ignore-all lint/suspicious/noControlCharactersInRegex: file signatures hold control characters
import { Trouble } from '../../model/trouble.ts';

/** Formats that are not text reports: how their bytes begin (as Latin-1), what they are, and what to do. */
const FOREIGN: readonly { begins: RegExp; is: string; advice: string }[] = [
  {
    begins: /^[\s\S]{0,1024}?%PDF-\d/,
    is: 'a PDF',
    advice: 'convert it first, for example with "pdftotext -layout FILE.pdf"',
  },
  {
    begins: /^PK\x03\x04[\s\S]{0,4000}?word\//,
    is: 'a Word document (DOCX)',
    advice: 'convert it first, for example with "pandoc -t gfm FILE.docx"',
  },
  {
    begins: /^PK\x03\x04[\s\S]{0,4000}?xl\//,
    is: 'a spreadsheet (XLSX)',
    advice: 'save the report itself as text or Markdown',
  },
  {
    begins: /^PK\x03\x04[\s\S]{0,200}?opendocument/,
    is: 'an OpenDocument file',
    advice: 'convert it first, for example with "pandoc -t gfm FILE.odt"',
  },
  {
    begins: /^PK\x03\x04[\s\S]{0,200}?epub/,
    is: 'an EPUB',
    advice: 'convert it first, for example with "pandoc -t gfm FILE.epub"',
  },
  { begins: /^PK\x03\x04/, is: 'a ZIP archive', advice: 'unpack it and name the reports inside' },
  { begins: /^\x1f\x8b/, is: 'compressed (gzip)', advice: 'unpack it first with "gunzip"' },
  {
    begins: /^\xd0\xcf\x11\xe0/,
    is: 'an old Office document (DOC, XLS)',
    advice: 'save it as text, or as DOCX and convert that',
  },
  {
    begins: /^\s*\{\\rtf/,
    is: 'rich text (RTF)',
    advice: 'convert it first, for example with "pandoc -t gfm FILE.rtf"',
  },
  {
    begins: /^(\xef\xbb\xbf)?\s{0,20}(?:\[\s{0,20})?\{\s{0,20}"schema":\s?\d/,
    is: 'a result that pincite saved',
    advice: 'name the report that it was made of',
  },
  { begins: /^%!PS/, is: 'PostScript', advice: 'convert it first, for example with "ps2ascii"' },
  {
    begins: /^(\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/,
    is: 'an image',
    advice: 'read its text with an OCR program first',
  },
  {
    // After a comment or an XML line at most: Markdown may hold HTML, but does not begin as a page of it.
    begins:
      /^(\xef\xbb\xbf)?\s{0,200}(<\?xml[^>]{0,200}>\s{0,20})?(<!--[^>]{0,400}-->\s{0,20})?<(!doctype\s+html|html[\s>])/i,
    is: 'a web page (HTML)',
    advice: 'convert it first, for example with "pandoc -f html -t gfm FILE.html"',
  },
];

/** Throws for a file of another kind, saying which and how to make text of it. */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 5000)).toString('latin1');
  const kind = FOREIGN.find(({ begins }) => begins.test(head));
  if (kind) throw new Trouble('foreign-format', name, `this is ${kind.is}, not text: ${kind.advice}`);
}
