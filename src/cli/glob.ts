import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** `*` any characters and `?` one, within a name; `**` any number of folders. */
export const isGlob = (text: string): boolean => /[*?]/.test(text);

/** Does the file name match? In steps of at most name times pattern: one star is kept to come back to. */
export function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let i = 0;
  while (i < name.length) {
    const want = pattern[at];
    if (want === '*') {
      star = at++;
      resume = i;
    } else if (want !== undefined && (want === '?' || want === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Files below `cwd` that match, in the order of their names. Hidden ones only where the pattern begins with a dot. */
export async function* glob(pattern: string, cwd: string): AsyncGenerator<string> {
  const absolute = pattern.startsWith('/');
  const steps = pattern.split('/').filter((step) => step !== '');
  const seen = new Set<string>();
  for await (const path of walk(absolute ? '/' : '', steps, cwd)) {
    if (seen.has(path)) continue;
    seen.add(path);
    yield path;
  }
}

async function* walk(at: string, steps: readonly string[], cwd: string): AsyncGenerator<string> {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (!isGlob(step) && rest.length > 0) {
    yield* walk(join(at, step), rest, cwd);
    return;
  }
  if (step === '**') {
    yield* walk(at, rest.length > 0 ? rest : ['*'], cwd);
    for (const entry of await entries(at, cwd))
      if (entry.isDirectory() && !entry.name.startsWith('.')) yield* walk(join(at, entry.name), steps, cwd);
    return;
  }
  for (const entry of await entries(at, cwd)) {
    if (entry.name.startsWith('.') !== step.startsWith('.') || !matchesName(step, entry.name)) continue;
    if (rest.length > 0) yield* walk(join(at, entry.name), rest, cwd);
    else if (!entry.isDirectory()) yield join(at, entry.name);
  }
}

/** What the folder holds, by name; nothing where it cannot be read. */
async function entries(at: string, cwd: string): Promise<Dirent[]> {
  const found = await readdir(at.startsWith('/') ? at : join(cwd, at), { withFileTypes: true }).catch(() => []);
  return found.sort(byName);
}

/** By UTF-16 units, so that the order is the same everywhere. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
