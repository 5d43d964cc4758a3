import { readdirSync, readFileSync } from 'node:fs';

const rules = new URL('../../src/rules/', import.meta.url);

/** Text of each YAML file of rules, by its address: 'en/cues/barrier'. */
const texts = new Map(
  readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yml'))
    .map((file) => [file.replace(/\.yml$/, '').replaceAll('\\', '/'), readFileSync(new URL(file, rules), 'utf8')]),
);

/** Rules that are a form, not a phrase: they live in code. */
const FORMS = new Set(['en/labels#letter and number']);

/** Whether an address leads to a rule: to its file, and to its concept or its phrase's first word there. */
export function isRule(address: string): boolean {
  if (FORMS.has(address)) return true;
  const [path = '', phrase = ''] = address.split('#');
  const [kind, taxonomy, concept] = path.split('/');
  const text = kind === 'taxonomy' ? texts.get(`taxonomies/${taxonomy}`) : texts.get(path);
  if (text === undefined) return false;
  if (kind === 'taxonomy' && !text.includes(`- id: ${concept}\n`)) return false;
  const first = /[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? '';
  return first !== '' && text.toLowerCase().includes(first.toLowerCase());
}
