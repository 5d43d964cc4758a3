import { safe } from './terminal.ts';

/**
 * Text that Markdown shows as it is: nothing in it becomes a mark, a link or HTML. Escapes stand only before
 * characters that could mean something, so that the source stays readable.
 */
export const markdown = (text: string): string =>
  safe(text)
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\s*)([-+#]|\d+[.)](?=\s))/, '$1\\$2')
    .replace(/\b(https?|ftp):\/\/|\bwww\./gi, (start) => start.replace(/[:.]/, '\\$&'));
