import { organisationWords } from './words.ts';

const isAcronym = (name: string): boolean => /^[\p{Lu}\d&/.-]{2,}$/u.test(name);

const hasOrganisationWord = (name: string): boolean =>
  name.split(/[\s,-]+/).some((word) => organisationWords.has(word));

/** "Rao and Silva" is two authors, "Ministry of Food and Water" one. */
export function splitNames(name: string): string[] {
  const halves = name.split(/\s(?:and|und|et)\s|&\s/).map((half) => half.trim());
  if (halves.length === 1) return [name];
  const organisation = hasOrganisationWord(name);
  const authors: string[] = [];
  let current = halves[0] as string;
  for (const half of halves.slice(1)) {
    const complete =
      isAcronym(current) ||
      !organisation ||
      (hasOrganisationWord(current) && /\s/.test(current) && hasOrganisationWord(half) && !/^\S+$/.test(half));
    if (complete) {
      authors.push(current);
      current = half.replace(/^the\s+/i, '');
    } else current = name.slice(name.indexOf(current), name.indexOf(half, name.indexOf(current)) + half.length);
  }
  return [...authors, current].map((one) => one.trim()).filter((one) => one !== '');
}
