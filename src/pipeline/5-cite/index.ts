import type { Citation, Notice, Work } from '../../model/analysis.ts';
import type { CitationIndex } from '../../model/citation-index.ts';
import type { Block, Document } from '../../model/document.ts';
import { createLocator } from '../../model/locate.ts';
import { toSource } from '../../model/runs.ts';
import { find } from './find/index.ts';
import { linksIn } from './links.ts';
import { ownSymbols } from './own.ts';
import { type FoundMention, type ResolvedMention, resolve, worksOf } from './resolve/index.ts';
import type { Volume } from './resolve/shelf.ts';
import { createCitationIndex } from './within.ts';

export interface Cited {
  citations: Citation[];
  works: Work[];
  notices: Notice[];
  /** Index of the block of each citation. */
  blocks: Int32Array;
  /** Which citations a passage holds. */
  index: CitationIndex;
}

/** Regions where no citation stands: the reference list is what citations point to. */
const without = new Set<Block['region']>(['references', 'contents', 'chrome', 'boilerplate']);

/** Finds the citations of a document and the works that they name. */
export function cite(document: Document): Cited {
  const { mentions, volumes, notices } = resolve(document, findAll(document));
  const cited = new Map<Volume, string[]>();
  mentions.forEach(({ works }, index) => {
    for (const { volume } of works) {
      const ids = cited.get(volume) ?? [];
      if (ids[ids.length - 1] !== idOf(index)) ids.push(idOf(index));
      cited.set(volume, ids);
    }
  });
  const ordered = [...cited.keys(), ...volumes.filter((volume) => !cited.has(volume))];
  const workIds = new Map(ordered.map((volume, index) => [volume, `W${index + 1}`]));
  return {
    citations: printed(document, mentions, workIds),
    works: worksOf(document, ordered, cited, workIds),
    notices,
    blocks: Int32Array.from(mentions, ({ block }) => block),
    index: createCitationIndex(
      document.blocks,
      mentions.map(({ block, mention }, index) => ({ id: idOf(index), block, start: mention.start, end: mention.end })),
    ),
  };
}

const idOf = (index: number): string => `C${index + 1}`;

function findAll(document: Document): FoundMention[] {
  const found: FoundMention[] = [];
  const own = ownSymbols(document);
  const isMarkdown = document.source.format === 'markdown';
  document.blocks.forEach((block, index) => {
    if (without.has(block.region)) return;
    const links = isMarkdown ? linksIn(block, document.source.text) : [];
    for (const mention of find(block.text, block.kind === 'note', links)) {
      if (!mention.works.some(({ authors, place }) => place === null && own.has(authors[0] ?? '')))
        found.push({ block: index, mention });
    }
  });
  return found;
}

function printed(
  document: Document,
  mentions: readonly ResolvedMention[],
  ids: ReadonlyMap<Volume, string>,
): Citation[] {
  const locate = createLocator(document);
  return mentions.map(({ block: index, mention, works }, order) => {
    const block = document.blocks[index] as Block;
    return {
      id: idOf(order),
      at: locate(index, toSource(block, mention.start, mention.end)),
      style: mention.style,
      works: works.map(({ volume, named, place }) => ({
        work: ids.get(volume) as string,
        authors: named.authors.length > 0 ? named.authors : volume.authors,
        year: named.year || volume.year,
        locator: place?.value ?? null,
        locatorType: place?.type ?? null,
        locatorSpan: named.place ? toSource(block, named.place.start, named.place.end) : null,
      })),
    };
  });
}
