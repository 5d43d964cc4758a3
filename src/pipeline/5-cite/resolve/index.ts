import type { Notice, Work } from '../../../model/analysis.ts';
import type { Document } from '../../../model/document.ts';
import { createLocator } from '../../../model/locate.ts';
import { toSource } from '../../../model/runs.ts';
import type { PlaceInWork } from '../find/locator.ts';
import type { Mention, NamedWork } from '../find/mention.ts';
import { type Entry, readEntries } from './entries.ts';
import { Shelf, type Volume } from './shelf.ts';

/** A mention and where it was found. */
export interface FoundMention {
  block: number;
  mention: Mention;
}

/** A mention whose works are known. */
export interface ResolvedMention extends FoundMention {
  works: { volume: Volume; named: NamedWork; place: PlaceInWork | null }[];
}

export interface Resolution {
  mentions: ResolvedMention[];
  volumes: readonly Volume[];
  notices: Notice[];
}

/** Finds the work that each mention means: an entry of the reference list, a work cited before, or a new one. */
export function resolve(document: Document, found: readonly FoundMention[]): Resolution {
  const shelf = new Shelf(readEntries(document));
  const borne = new Set(
    found
      .filter(({ mention }) => mention.certain)
      .flatMap(({ mention }) => mention.works.map((named) => shelf.key(named))),
  );
  const mentions: ResolvedMention[] = [];
  const notices: Notice[] = [];
  /** The work cited last, in the notes and in the body each. */
  const last = new Map<boolean, { volume: Volume; place: PlaceInWork | null }>();
  for (const one of found) {
    const { block, mention } = one;
    if (!mention.certain && !mention.works.some((named) => shelf.knows(named) || borne.has(shelf.key(named)))) continue;
    const isNote = document.blocks[block]?.kind === 'note';
    const works: ResolvedMention['works'] = [];
    for (const named of mention.works) {
      const before = last.get(isNote);
      let volume: Volume | null;
      let place = named.place;
      if (named.back === 'ibid' || (named.back !== null && named.authors.length === 0)) {
        volume = before?.volume ?? null;
        place ??= named.back === 'ibid' ? (before?.place ?? null) : null;
      } else if (named.back !== null) volume = shelf.latestBy(named.authors[0] ?? '') ?? shelf.take(named);
      else volume = shelf.take(named);
      if (!volume) {
        notices.push(
          notice('unresolved-citation', document, block, mention, 'points back to a work, but none is cited before it'),
        );
        continue;
      }
      works.push({ volume, named, place });
      last.set(isNote, { volume, place });
    }
    if (works.length > 0 || mention.works.length === 0) mentions.push({ ...one, works });
  }
  return { mentions, volumes: shelf.volumes, notices: [...notices, ...check(document, shelf, mentions)] };
}

const notice = (
  code: string,
  document: Document,
  block: number,
  span: { start: number; end: number },
  what: string,
): Notice => {
  const at = document.blocks[block];
  const words = at?.text.slice(span.start, span.end).replace(/\s+/g, ' ') ?? '';
  return { code, level: 'info', message: `"${words}" ${what}`, span: at ? toSource(at, span.start, span.end) : null };
};

/** What does not fit between citations and the reference list, where the report has one. */
function check(document: Document, shelf: Shelf, mentions: readonly ResolvedMention[]): Notice[] {
  if (!shelf.hasList) return [];
  const notices: Notice[] = [];
  const told = new Set<Volume>();
  const cited = new Set<Volume>();
  for (const { block, mention, works } of mentions)
    for (const { volume, place } of works) {
      cited.add(volume);
      if (!volume.entry && !told.has(volume) && listed.has(mention.style)) {
        told.add(volume);
        notices.push(
          notice('unresolved-citation', document, block, mention, 'names a work that is not in the reference list'),
        );
      }
      if (place && outside(volume.entry, place))
        notices.push(
          notice(
            'locator-outside-work',
            document,
            block,
            place,
            `lies outside the pages of ${volume.authors[0] ?? 'the work'} (${volume.entry?.pages?.first}-${volume.entry?.pages?.last})`,
          ),
        );
    }
  for (const volume of shelf.volumes) {
    if (!volume.entry || cited.has(volume)) continue;
    notices.push(
      notice(
        'uncited-work',
        document,
        volume.entry.block,
        { start: volume.entry.start, end: volume.entry.end },
        'is in the reference list, but nothing cites it',
      ),
    );
  }
  return notices;
}

/** Styles whose works belong in a reference list; a document symbol or a note names its work itself. */
const listed = new Set(['author-date', 'author-page', 'numbered', 'link']);

function outside(entry: Entry | null, place: PlaceInWork): boolean {
  if (!entry?.pages || place.type !== 'page') return false;
  const { first, last } = entry.pages;
  return (place.value.match(/\d+/g) ?? []).some((number) => Number(number) < first || Number(number) > last);
}

/** The works as they are printed out; ids in the order of first citation, then of the reference list. */
export function worksOf(
  document: Document,
  volumes: readonly Volume[],
  cited: ReadonlyMap<Volume, string[]>,
  ids: ReadonlyMap<Volume, string>,
): Work[] {
  const locate = createLocator(document);
  return volumes.map((volume) => {
    const entry = volume.entry;
    const block = entry ? document.blocks[entry.block] : undefined;
    return {
      id: ids.get(volume) as string,
      authors: volume.authors,
      year: volume.year,
      title: volume.title,
      entry: entry && block ? locate(entry.block, toSource(block, entry.start, entry.end)) : null,
      publisher: entry?.publisher ?? null,
      doi: volume.doi,
      url: volume.url,
      cited: cited.get(volume) ?? [],
    };
  });
}
