import type { Work } from '../../model/analysis.ts';

/** Citation keys by work id: 'okafor2021', made different by a letter where two would be the same. ASCII only. */
export function keysOf(works: readonly Work[]): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const work of works) {
    const name = (work.authors[0] ?? work.title ?? '').replace(/,.*$/s, '');
    const plain = `${fold(name)}${fold(work.year)}` || work.id.toLowerCase();
    let key = plain;
    for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`;
    taken.add(key);
    keys.set(work.id, key);
  }
  return keys;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 40);
