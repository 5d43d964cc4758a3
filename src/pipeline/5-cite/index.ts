import type { Citation, Notice, Work } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import { createLocator } from '../../model/locate.ts';
import { toSource } from '../../model/runs.ts';
import { find } from './find/index.ts';

export interface Cited {
  citations: Citation[];
  works: Work[];
  notices: Notice[];
  /** Index of the block of each citation. */
  blocks: Int32Array;
}

/** Finds the citations of a document and the works that they name. */
export function cite(document: Document): Cited {
  const locate = createLocator(document);
  const citations: Citation[] = [];
  const works = new Map<string, Work>();
  const blocks: number[] = [];
  document.blocks.forEach((block, index) => {
    if (block.region === 'references' || block.region === 'contents' || block.region === 'chrome') return;
    for (const mention of find(block.text)) {
      if (!mention.certain) continue;
      const id = `C${citations.length + 1}`;
      citations.push({
        id,
        at: locate(index, toSource(block, mention.start, mention.end)),
        style: mention.style,
        works: mention.works.map(({ authors, year, place }) => {
          const key = `${authors[0]}|${year}`;
          let work = works.get(key);
          if (!work) {
            work = { id: `W${works.size + 1}`, authors, year, title: null, entry: null, publisher: null, doi: null, url: null, cited: [] };
            works.set(key, work);
          }
          if (work.cited[work.cited.length - 1] !== id) work.cited.push(id);
          return {
            work: work.id,
            authors,
            year,
            locator: place?.value ?? null,
            locatorType: place?.type ?? null,
            locatorSpan: place ? toSource(block, place.start, place.end) : null,
          };
        }),
      });
      blocks.push(index);
    }
  });
  return { citations, works: [...works.values()], notices: [], blocks: Int32Array.from(blocks) };
}
