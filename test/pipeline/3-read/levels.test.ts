import { describe, expect, test } from 'vitest';
import { read } from '../../../src/pipeline/3-read/index.ts';
import { paged } from './text-reading.ts';

const SENTENCES =
  'The district keeps sixty wells in good repair, and the families of the valley draw their water there every day of the year.';
const OTHERS =
  'Nobody has counted the pumps since the war ended, although the council asked for a list of them at each of its meetings.';

/** Headings as "level title"; each '#' of the text stands for two lines of prose. */
async function levelsOf(text: string, format = 'text'): Promise<string[]> {
  let turn = 0;
  const filled = text.replace(/^#$/gm, () => (turn++ % 2 === 0 ? SENTENCES : OTHERS).replace(/(.{60}\S*) /, '$1\n'));
  const { blocks } = await read(...paged(filled, format));
  return blocks.flatMap(({ kind, level, text: title }) => (kind === 'heading' ? [`${level} ${title}`] : []));
}

describe('levels of headings', () => {
  test.each<[string, string, string[]]>([
    [
      'a main part that stands over a title is an outer heading, and so are the other parts',
      'Background\n\nThe valley\n\n#\n\nHow we went about it\n\n#\n\nFindings\n\nWater\n\n#\n\nRoads\n\n#\n\nRecommendations\n\n#\n',
      [
        '1 Background',
        '2 The valley',
        '2 How we went about it',
        '1 Findings',
        '2 Water',
        '2 Roads',
        '1 Recommendations',
      ],
    ],
    [
      'titles that stand over nothing are all alike',
      'Background\n\n#\n\nThe valley\n\n#\n\nFindings\n\n#\n\nWater\n\n#\n',
      ['1 Background', '1 The valley', '1 Findings', '1 Water'],
    ],
    [
      'a part that comes again at the end of each chapter is an inner heading',
      'Water\n\nWells\n\n#\n\nRecommendations\n\n#\n\nRoads\n\nBridges\n\n#\n\nRecommendations\n\n#\n\nHousing\n\nRents\n\n#\n',
      ['1 Water', '2 Wells', '2 Recommendations', '1 Roads', '2 Bridges', '2 Recommendations', '1 Housing', '2 Rents'],
    ],
    [
      'capitals that stand below titles',
      'The wells\n\nOLD ONES\n\n#\n\nNEW ONES\n\n#\n\nThe roads\n\nNORTH\n\n#\n\nSOUTH\n\n#\n\nThe houses\n\nRENTS\n\n#\n',
      ['1 The wells', '2 OLD ONES', '2 NEW ONES', '1 The roads', '2 NORTH', '2 SOUTH', '1 The houses', '2 RENTS'],
    ],
    [
      'the table of contents tells depths by its indents',
      'Contents\n\nThe valley ........ 1\n   Its wells ....... 2\n   Its roads ....... 3\nThe town .......... 4\n   Its houses ...... 5\n\n\nThe valley\n\n#\n\nIts wells\n\n#\n\nIts roads\n\n#\n\nThe town\n\n#\n\nIts houses\n\n#\n\nRents\n\n#\n',
      ['1 The valley', '2 Its wells', '2 Its roads', '1 The town', '2 Its houses', '3 Rents'],
    ],
    [
      'or by blank lines between its groups',
      'Contents\n\nThe valley ........ 1\nIts wells ....... 2\nIts roads ....... 3\n\nThe town .......... 4\nIts houses ...... 5\nIts rents ...... 5\n\n\nThe valley\n\n#\n\nIts wells\n\n#\n\nIts roads\n\n#\n\nThe town\n\n#\n\nIts houses\n\n#\n\nIts rents\n\n#\n',
      ['1 The valley', '2 Its wells', '2 Its roads', '1 The town', '2 Its houses', '2 Its rents'],
    ],
    [
      'a main part without a number stands beside the numbered ones',
      '1 Introduction\n\n#\n\n2 How the wells are run\n\n#\n\nOld ones\n\n#\n\nConclusions and recommendations\n\n#\n',
      ['1 1 Introduction', '1 2 How the wells are run', '2 Old ones', '1 Conclusions and recommendations'],
    ],
    [
      'an underlined title that is set in',
      'The valley\n----------\n\n#\n\n    Wells\n    -----\n\n#\n\nThe town\n--------\n\n#\n',
      ['1 The valley', '2 Wells', '1 The town'],
    ],
    [
      'what it lists is a heading, whatever its form',
      'Contents\n\nThe valley ........ 1\nIts wells ....... 2\nOf the roads that were built and of those that were not ....... 3\nThe town .......... 4\n\n\nThe valley\n\n#\n\nIts wells\n\n1.  A numbered paragraph about one of the wells.\n\nOf the roads that were built and of those that\nwere not\n2.  A numbered paragraph about one of the roads.\n\nThe town\n\n#\n',
      ['1 The valley', '1 Its wells', '1 Of the roads that were built and of those that were not', '1 The town'],
    ],
  ])('%s', async (_, text, levels) => expect(await levelsOf(text)).toEqual(levels));

  test.each<[string, string, string[]]>([
    [
      'marks that differ are believed',
      '# Findings\n\n## Water\n\n#\n\n# Wells\n\n#\n\n## Recommendations\n\n#\n',
      ['1 Findings', '2 Water', '1 Wells', '2 Recommendations'],
    ],
    [
      'a converter that knows one mark',
      '## Background\n\n## The valley\n\n#\n\n## Findings\n\n## Water\n\n#\n\n## Roads\n\n#\n\n## Recommendations\n\n#\n',
      ['1 Background', '2 The valley', '1 Findings', '2 Water', '2 Roads', '1 Recommendations'],
    ],
    [
      'numbers tell more than its marks',
      '## 1 Water\n\n#\n\n## 1.1 Wells\n\n#\n\n## 1.2 Pumps\n\n#\n\n## 2 Roads\n\n#\n\n## 2.1 Bridges\n\n#\n',
      ['1 1 Water', '2 1.1 Wells', '2 1.2 Pumps', '1 2 Roads', '2 2.1 Bridges'],
    ],
  ])('Markdown: %s', async (_, text, levels) => expect(await levelsOf(text, 'markdown')).toEqual(levels));
});
