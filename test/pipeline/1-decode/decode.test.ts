import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trouble } from '../../../src/model/trouble.ts';
import { decode } from '../../../src/pipeline/1-decode/index.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  const words = 'The ministry’s “open door” – a café';
  // What it is, its bytes, the text, the encoding, the notices.
  const cases: [string, Uint8Array, string, string, string[]][] = [
    ['UTF-8', bytes(words), words, 'utf-8', []],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], words), words, 'utf-8', []],
    ['a second mark stays', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a'), '\ufeffa', 'utf-8', []],
    [
      'UTF-16 LE with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]),
      words,
      'utf-16le',
      [],
    ],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(words)]), words, 'utf-16be', []],
    ['UTF-16 LE by its NULs', Buffer.from(words, 'utf16le'), words, 'utf-16le', ['guessed-encoding']],
    ['UTF-16 BE by its NULs', utf16be(words), words, 'utf-16be', ['guessed-encoding']],
    [
      'UTF-16, half a character at the end',
      Buffer.concat([Buffer.from('\ufeffpages', 'utf16le'), Buffer.from([0x61])]),
      'pages',
      'utf-16le',
      ['cut-short'],
    ],
    [
      'an unpaired surrogate',
      Buffer.from('\ufeffthe half \ud800 character', 'utf16le'),
      'the half \ufffd character',
      'utf-16le',
      ['unpaired-surrogates'],
    ],
    ['a paired one', Buffer.from('\ufeffa😀b', 'utf16le'), 'a😀b', 'utf-16le', []],
    [
      'Windows-1252',
      bytes('the ', [0x93], 'erased', [0x94, 0x20, 0x80], '5'),
      'the “erased” €5',
      'windows-1252',
      ['guessed-encoding'],
    ],
    [
      'Windows-1252, an undefined byte',
      bytes('caf', [0xe9], ' and more words ', [0x93, 0x81, 0x94]),
      'café and more words “\x81”',
      'windows-1252',
      ['guessed-encoding', 'undefined-bytes', 'control-characters'],
    ],
    ['Latin-1', bytes('caf', [0xe9]), 'café', 'iso-8859-1', ['guessed-encoding']],
    [
      'UTF-8 with a bad byte',
      bytes('« été à Genève », ', [0xff], 'ça va'),
      '« été à Genève », \ufffdça va',
      'utf-8',
      ['damaged-utf-8'],
    ],
    [
      'NUL and controls',
      bytes('Some words and many more', [0], 'of them', [7]),
      'Some words and many more\0of them\x07',
      'utf-8',
      ['control-characters'],
    ],
    ['line ends', bytes('a\r\nb\rc\nd\fe'), 'a\r\nb\rc\nd\fe', 'utf-8', []],
  ];
  it.each(cases)('%s', (_, input, text, encoding, notices) => {
    const source = decode(input, 'report.txt');
    expect({ text: source.text, encoding: source.encoding, notices: source.notices.map(({ code }) => code) }).toEqual({
      text,
      encoding,
      notices,
    });
  });

  const troubles: [string, Uint8Array, string, RegExp][] = [
    ['nothing', bytes(), 'empty', /is empty/],
    ['white space', bytes(' \n\t\n'), 'empty', /white space/],
    ['PDF', bytes('%PDF-1.7\n%âãÏÓ'), 'foreign-format', /PDF.*pdftotext -layout/],
    ['DOCX', bytes('PK\x03\x04....[Content_Types].xml ... word/document.xml'), 'foreign-format', /DOCX.*pandoc/],
    ['ZIP', bytes('PK\x03\x04 report.txt'), 'foreign-format', /ZIP.*unpack/],
    ['HTML', bytes('\n<!DOCTYPE html>\n<html>'), 'foreign-format', /HTML.*pandoc/],
    ['RTF', bytes('{\\rtf1\\ansi'), 'foreign-format', /RTF/],
    ['binary', Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 7) % 32)), 'binary', /binary/],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'encoding', /UTF-8/],
  ];
  it.each(troubles)('refuses %s', (_, input, code, message) => {
    let caught: unknown;
    try {
      decode(input, 'report.x');
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Trouble);
    expect(caught).toMatchObject({ code, place: 'report.x', message: expect.stringMatching(message) });
  });

  it('knows the bytes by their digest', () => {
    expect(decode(bytes('abc'), '-').digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  // Name, text, format.
  const formats: [string, string, string][] = [
    ['a.md', 'plain', 'markdown'],
    ['A.MARKDOWN', 'plain', 'markdown'],
    ['a.Rmd', 'plain', 'markdown'],
    ['a.txt', '# One\n\n# Two\n', 'text'],
    ['-', '# One\n\nwords\n\n## Two\n', 'markdown'],
    ['report', 'See [the annex](https://example.org/a) and [the note](#n).', 'markdown'],
    ['report.constructor', 'Plain words.\n\n1. One\n2. Two\n', 'text'],
    ['-', '| Actor | Deadline |\n|---|---|\n| Parliament | 2026 |\n', 'markdown'],
    ['-', '  1.   The Committee notes #12 and * footnotes.\n\n------\n', 'text'],
  ];
  const lines = 'The wells of the valley were counted, and so\nwere those of the next one, by the\n'.repeat(8);
  const belied: [string, string, string][] = [
    ['plain.md', lines, 'text'],
    ['pages.md', 'Wells\n\f\nRoads', 'text'],
    ['short.md', 'One line.\n\nAnother line.', 'markdown'],
    ['list.md', `${lines}\n- one\n- two\n`, 'markdown'],
    ['setext.md', `Wells\n=====\n\n${lines}`, 'markdown'],
    ['emphasis.md', `${lines}\nIt was *not* done.`, 'markdown'],
    ['marked.txt', '# Wells\n\nOne.\n\n## Pumps\n\nTwo.\n\n## Roads\n\nThree.', 'markdown'],
    ['numbers.txt', '# 1\n# 2\n# 3\n#one #two\n', 'text'],
  ];

  it.each(belied)('looks of %s', (name, text, format) => {
    expect(decode(bytes(text), name).format).toBe(format);
  });

  it.each(formats)('format of %s %j', (name, text, format) => {
    expect(decode(bytes(text), name).format).toBe(format);
  });

  it('takes the format that is asked for', () => {
    expect(decode(bytes('# One\n# Two'), 'a.txt', { format: 'markdown' }).format).toBe('markdown');
  });

  it('gives back any well-formed text, whatever Unicode it was written in', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((made) => /^[^\p{Cc}\ufeff\ufffd]*[a-z]{4}/u.test(made));
    fc.assert(
      fc.property(text, (made) => {
        expect(decode(bytes(made), 'a.txt').text).toBe(made);
        expect(decode(Buffer.from(`\ufeff${made}`, 'utf16le'), 'a.txt').text).toBe(made);
      }),
      { numRuns: 50 },
    );
  });

  it('reads any bytes or says why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        try {
          const source = decode(input, 'a');
          expect(source.text.length).toBeLessThanOrEqual(input.length);
          expect(/\p{Surrogate}/u.test(source.text)).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble);
        }
      }),
    );
  });
});
