import type { NamedWork } from '../find/mention.ts';
import type { Entry } from './entries.ts';
import { foldName, initials, isAcronym } from './fold.ts';

/** A work while it is put together from its entry and its citations. */
export interface Volume {
  authors: string[];
  year: string;
  title: string | null;
  doi: string | null;
  url: string | null;
  entry: Entry | null;
}

/** The works known so far, by author and year, by number, by symbol. */
export class Shelf {
  readonly volumes: Volume[] = [];
  readonly hasList: boolean;
  readonly #byKey = new Map<string, Volume[]>();
  readonly #byNumber = new Map<string, Volume>();
  readonly #byAuthor = new Map<string, Volume[]>();

  constructor(entries: readonly Entry[]) {
    this.hasList = entries.length > 0;
    for (const entry of entries) {
      const volume: Volume = {
        authors: entry.authors,
        year: entry.year,
        title: entry.title,
        doi: entry.doi,
        url: entry.url,
        entry,
      };
      if (entry.number !== null && !this.#byNumber.has(entry.number)) this.#byNumber.set(entry.number, volume);
      this.#add(volume, [
        ...namesOf(entry.authors[0] ?? ''),
        ...(entry.symbol === null ? [] : [foldName(entry.symbol)]),
      ]);
    }
  }

  #add(volume: Volume, names: readonly string[]): void {
    this.volumes.push(volume);
    for (const name of new Set(names)) {
      append(this.#byAuthor, name, volume);
      append(this.#byKey, `${name}|${volume.year}`, volume);
    }
  }

  /** Key of author and year: the same for all citations of one work. */
  key(named: NamedWork): string {
    return named.key === null ? `${foldName(named.authors[0] ?? '')}|${named.year}` : `#${named.key}`;
  }

  /** Is the work in the reference list? */
  knows(named: NamedWork): boolean {
    if (named.key !== null) return this.#byNumber.has(named.key);
    return this.#find(named)?.entry != null;
  }

  /** The work that `named` means; a new one where none is known. */
  take(named: NamedWork): Volume {
    const known = named.key === null ? this.#find(named) : this.#byNumber.get(named.key);
    if (known) {
      known.title ??= named.title;
      known.url ??= named.url;
      known.doi ??= doiOf(named.url);
      return known;
    }
    const authors = named.key === null ? named.authors : [];
    const volume: Volume = {
      authors: authors.length > 0 || named.key === null ? authors : [named.key],
      year: named.year,
      title: named.title,
      doi: doiOf(named.url),
      url: named.url,
      entry: null,
    };
    if (named.key !== null) this.#byNumber.set(named.key, volume);
    this.#add(volume, namesOf(volume.authors[0] ?? ''));
    return volume;
  }

  /** The work of an author that was put on the shelf last: what "op. cit." means. */
  latestBy(author: string): Volume | null {
    const known = this.#byAuthor.get(foldName(author));
    return known?.[known.length - 1] ?? null;
  }

  #find(named: NamedWork): Volume | undefined {
    const first = named.authors[0] ?? '';
    for (const name of namesOf(first)) {
      const exact = this.#byKey.get(`${name}|${named.year}`)?.find((volume) => sameTitle(volume, named));
      if (exact) return exact;
      // "2020a" where the list prints 2020 once.
      const plain = /^\d{4}[a-z]$/.test(named.year) ? this.#byKey.get(`${name}|${named.year.slice(0, 4)}`) : undefined;
      if (plain?.length === 1) return plain[0];
      if (named.year !== '') continue;
      const known = this.#byAuthor.get(name);
      if (known?.length === 1 && sameTitle(known[0] as Volume, named)) return known[0];
    }
    return undefined;
  }
}

function append(map: Map<string, Volume[]>, key: string, volume: Volume): void {
  const same = map.get(key);
  if (same) same.push(volume);
  else map.set(key, [volume]);
}

/** "UNHCR submission" is "UNHCR submission for the review"; a citation without a title may be any. */
function sameTitle(volume: Volume, named: NamedWork): boolean {
  if (named.title === null || volume.title === null || volume.entry) return true;
  const a = foldName(volume.title);
  const b = foldName(named.title);
  return a.startsWith(b) || b.startsWith(a);
}

/** The names that an author may be cited by: family name, full name, the acronym printed or made of its initials. */
function namesOf(author: string): string[] {
  const acronym = /\(([^()]+)\)$/.exec(author)?.[1];
  const full = author.replace(/(?<!\s)\s*\([^()]+\)$/, '');
  const family = full.replace(/,.*$/s, '');
  const names = [foldName(family)];
  if (acronym !== undefined) names.push(foldName(acronym));
  if (isAcronym(full)) return names;
  const made = initials(full);
  if (!full.includes(',') && made.length >= 3 && /\s/.test(full)) names.push(made);
  return names;
}

const doiOf = (url: string | null): string | null =>
  /(?:doi\.org\/|^doi:)(10\.\d{4,9}\/[^\s?#]+)/i.exec(url ?? '')?.[1] ?? null;
