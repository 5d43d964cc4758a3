import { describe, expect, it } from 'vitest';
import compiled from '../../../src/rules/compiled/citation-styles.json' with { type: 'json' };
import { cited, unmark } from './cited.ts';

interface Style {
  style: string;
  forms: { where: string[]; form: string; examples: string[] }[];
  counter?: string[];
}

const styles = Object.entries(compiled as Record<string, Style>);
/** Forms for notes are proved in a note. */
const placed = (where: readonly string[], text: string): string => (where.includes('entry') ? `^1 ${text}` : text);

describe.each(styles)('%s', (_, { forms, counter }) => {
  const examples = forms.flatMap(({ where, examples }) => examples.map((example) => [where, example] as const));
  it.each(examples)('%s: %s', (where, example) => {
    const [sentence = '', works = ''] = example.split(/\s=>\s?/);
    const { text, marked } = unmark(sentence);
    expect(cited(placed(where, text)).at(-1)).toBe(`${marked[0]} => ${works.trim()}`);
  });
  it.each(counter ?? [])('nothing in: %s', (text) => {
    expect(cited(text)).toEqual([]);
    expect(cited(`^1 ${text}`)).toEqual([]);
  });
});
