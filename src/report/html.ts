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

/** A standalone page: its policy forbids scripts and everything from elsewhere. `body` is HTML, `title` text. */
export const page = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${html(title)}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif }
body { margin: 1.5em auto; max-width: 90em; padding: 0 1em }
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
