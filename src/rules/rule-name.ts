/** Short name of a rule: the first of each word's alternatives, 'lack of' for '=lack|=lacks of'. */
export const nameOf = (phrase: string): string =>
  phrase
    .split(/\s+/)
    .map((word) => (word.split('|')[0] as string).replace(/^=/, ''))
    .join(' ');
