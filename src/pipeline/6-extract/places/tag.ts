import { anyOf } from '../grammar.ts';

const TAG = new RegExp(
  `\\(\\s*(?:(?:(?<asks>${anyOf('tags-recommendation')})|(?<finds>${anyOf('tags-finding')}))[,:]?\\s*)?(?:at\\s+)?(?:${anyOf('paragraph')}\\.?|§)\\s*[\\dA-Z][\\d.,\\s–-]*(?:and\\s[\\d.]+\\s*)?\\)\\s*(?:[.;]\\s*)?$`,
  'i',
);

/** "(Recommendation, Paragraph 17)", "(Conclusion, para. 4)" at the end of an item: what it is, and where the tag begins. */
export function tagOf(text: string): { holds: 'recommendation' | 'finding' | null; start: number } | null {
  const match = TAG.exec(text);
  if (!match) return null;
  const holds = match.groups?.asks ? 'recommendation' : match.groups?.finds ? 'finding' : null;
  return { holds, start: match.index };
}
