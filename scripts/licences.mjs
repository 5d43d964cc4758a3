/** What the bundle holds of other people's work: the notices they ask for, and a list with versions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Packages, as their folder names, from which at least one byte went into an output. */
function bundled(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = PACKAGE.exec(input)?.[1];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  return [...folders].sort();
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file && existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8').trim();
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name));
  const text = readme ? readFileSync(join(folder, readme), 'utf8') : '';
  const at = text.search(/^#+ *licen[cs]e|^licen[cs]e *\n-+/im);
  return at < 0 ? '' : text.slice(at).trim();
}

/** Notices as text, and a list of name, version, licence and how it ships ('bundled' or 'dependency'). */
export function licences(root, metafile) {
  const list = [];
  const parts = ['pincite contains code of the packages below. Each keeps its own licence.'];
  for (const folder of bundled(metafile)) {
    const meta = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const text = licenceText(join(root, folder));
    if (text === '') throw new Error(`${meta.name} ${meta.version} has no licence text: find it before you ship it`);
    const licence = typeof meta.license === 'string' ? meta.license : (meta.license?.type ?? 'see text');
    list.push({ name: meta.name, version: meta.version, licence, ships: 'bundled' });
    parts.push(`${'='.repeat(78)}\n${meta.name} ${meta.version} (${licence})\n\n${text}`);
  }
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(own.dependencies ?? {})) {
    const meta = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    list.push({ name, version, licence: meta.license, ships: 'dependency' });
  }
  return { notices: `${parts.join('\n\n')}\n`, list };
}
