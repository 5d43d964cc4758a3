import { createHash } from 'node:crypto';
import { safeLines } from './terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; bidirectional and zero-width characters are written out. */
export const html = (text: string): string => safeLines(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string);

const BASE = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif }
body { margin: 1.5em auto; max-width: 90em; padding: 0 1em }
`;

/**
 * A page that stands alone: its policy lets it load nothing, and run no script and no style but the two it was made
 * with, whatever a quote may hold. `body` is HTML, `title` text, `script` '' for none.
 */
export function page(title: string, style: string, body: string, script = ''): string {
  const css = BASE + style;
  const scripts = script === '' ? "'none'" : digest(script);
  const policy = `default-src 'none'; style-src ${digest(css)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
