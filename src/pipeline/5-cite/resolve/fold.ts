/** A name as keys see it: letters and digits, lower case, no accents, no leading "the". */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[’']s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const SMALL_WORDS = /^(?:of|for|the|on|in|and|to|de|des|du|la|les|et|und|für|y|a)$/i;

/** Initials of an organisation's name: 'unhcr' of "United Nations High Commissioner for Refugees". */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.test(word))
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();

export const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}$/u.test(name);
