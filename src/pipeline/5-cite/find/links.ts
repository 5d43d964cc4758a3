import type { Mention } from './mention.ts';
import { readBy } from './styles.ts';

/** A link in a text: readable span of its words, and where it leads. */
export interface Link {
  start: number;
  end: number;
  url: string;
}

/**
 * Adds the citations that are links: "[Okafor et al., 2019](https://doi.org/...)". Where a bracket around the link cites
 * it alone, the link is the citation: its words, without the address. Where the bracket cites more, or the link is a
 * name within "Okafor et al. (2019)", the citation stays as it is and its work gets the address.
 */
export function withLinks(text: string, mentions: readonly Mention[], links: readonly Link[]): Mention[] {
  const found = [...mentions];
  for (const link of links) {
    const around = found.findIndex((mention) => mention.start < link.end && link.start < mention.end);
    const mention = found[around];
    const linked = readLink(text, link);
    if (mention && (!linked || mention.works.length > linked.works.length || mention.start >= link.start)) {
      const work = mention.works.find(
        ({ authors, year }) =>
          !linked || (authors[0] === linked.works[0]?.authors[0] && year === linked.works[0]?.year),
      );
      if (work) work.url ??= link.url;
    } else if (linked) {
      if (around < 0) found.push(linked);
      else found[around] = linked;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A link whose words are a citation and nothing else. */
function readLink(text: string, { start, end, url }: Link): Mention | null {
  const reading = readBy('link', text, start, end);
  if (!reading || reading.end < end) return null;
  return { start, end, style: 'link', works: reading.works.map((work) => ({ ...work, url })), certain: true };
}
