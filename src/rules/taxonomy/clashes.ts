import { canonical, expand } from '../../lexical/phrase.ts';
import { PhraseMatcher } from '../../lexical/phrases.ts';
import type { Problem } from '../yaml.ts';
import type { ReadTaxonomy } from './load.ts';
import { type Concept, PARTS, type Taxonomy } from './taxonomy.ts';

/** Cues that say the same twice, that another concept has too, or that can never match; concepts that never can. */
export function clashes(taxonomy: Taxonomy, at: ReadTaxonomy['at']): Problem[] {
  // Where an item gets every concept that matches, one cue may well speak for several: they do not compete for it.
  const compete = taxonomy.choose.share > 0 || taxonomy.choose.limit !== null;
  return PARTS.flatMap((part) => {
    const owners = new Map<string, { concept: Concept; phrase: string }>();
    return taxonomy[part].flatMap((concept) => [
      ...speechless(concept, taxonomy[part], at),
      ...twins(concept, owners, compete, at),
      ...hidden(concept, at),
    ]);
  });
}

/** An action may be a cue too, which counts wherever it stands. A hint may stand in several concepts: it decides nothing. */
function twins(
  concept: Concept,
  owners: Map<string, { concept: Concept; phrase: string }>,
  compete: boolean,
  at: ReadTaxonomy['at'],
): Problem[] {
  const problems: Problem[] = [];
  const own = new Map<string, string>();
  for (const key of ['actions', 'cues', 'hints'] as const)
    concept[key].forEach((phrase, i) => {
      const form = canonical(phrase);
      const other = key === 'hints' ? undefined : owners.get(`${key === 'actions'} ${form}`);
      if (form === '') problems.push(at(concept, `"${phrase}" has no word`, key, i));
      else if (own.has(form) && !(key === 'cues' && own.get(form) === 'actions'))
        problems.push(at(concept, `"${phrase}" stands twice in "${concept.id}"`, key, i));
      else if (other && other.concept !== concept && compete)
        problems.push(
          at(
            concept,
            `cue "${phrase}" is also a cue of "${other.concept.id}" ("${other.phrase}"): it cannot tell them apart`,
            key,
            i,
          ),
        );
      own.set(form, key);
      if (key !== 'hints' && !other) owners.set(`${key === 'actions'} ${form}`, { concept, phrase });
    });
  return problems;
}

/** A cue is hidden for good where a `not` of its concept covers every form of the cue's own words. */
function hidden(concept: Concept, at: ReadTaxonomy['at']): Problem[] {
  if (concept.not.length === 0) return [];
  const matcher = new PhraseMatcher(concept.not);
  const problems: Problem[] = [];
  for (const key of ['cues', 'hints', 'actions'] as const)
    concept[key].forEach((phrase, i) => {
      const hiding = expand(phrase).map((path) => {
        const text = path
          .filter((word) => word !== '..')
          .map((word) => word.replace(/^=/, ''))
          .join(' ');
        return matcher.match(text).find((hit) => hit.start === 0 && hit.end === text.length);
      });
      const first = hiding[0];
      if (first && hiding.every((hit) => hit !== undefined))
        problems.push(
          at(concept, `"${phrase}" can never match: "not" has "${concept.not[first.phrase]}", which hides it`, key, i),
        );
    });
  return problems;
}

function speechless(concept: Concept, all: readonly Concept[], at: ReadTaxonomy['at']): Problem[] {
  const problems: Problem[] = [];
  const isParent = all.some((other) => other.broader === concept.id);
  if (concept.cues.length + concept.actions.length === 0 && !concept.fallback && !isParent)
    problems.push(at(concept, `concept "${concept.id}" has no cues: it can never match`));
  else if (concept.examples.length === 0 && !isParent)
    problems.push(at(concept, `concept "${concept.id}" has no examples: give a sentence that must get it`));
  return problems;
}
