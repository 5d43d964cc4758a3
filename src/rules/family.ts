import { canonical } from '../lexical/phrase.ts';
import { PhraseMatcher } from '../lexical/phrases.ts';
import { nameOf } from './rule-name.ts';
import { type Problem, readYaml } from './yaml.ts';

/**
 * A family of phrase rules is one YAML file: a list of entries, each with the sentence that proves it.
 *
 *   - phrase: lack|absence of              # syntax: lexical/phrase.ts
 *     example: "There is a [lack of] trained staff."      the words it must match, in brackets
 *     counter: ["There is no lack of will."]              it must not match here (needs `not`)
 *     not: [no lack of]                    phrases that hide what they contain
 *     KEY: value                           what the family's own schema allows
 */
export interface Entry {
  /** Address of the rule: 'en/cues/barrier#lack of' (alternatives left out where that is clear). */
  id: string;
  phrase: string;
  not: string[];
  /** The family's own keys. */
  with: Record<string, unknown>;
}

/** The keys that a family adds, each with a check that gives what is wrong or null. */
export type FamilyKeys = Record<string, { required: boolean; check: (value: unknown) => string | null }>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export const oneOf =
  (...allowed: (string | number)[]) =>
  (value: unknown) =>
    allowed.includes(value as string) ? null : `must be one of ${allowed.join(', ')}`;
export const aText = (value: unknown) => (isText(value) ? null : 'must be text');
export const aFlag = (value: unknown) => (typeof value === 'boolean' ? null : 'must be true or false');

/** Reads a family strictly. `file` is its address without extension: 'en/cues/barrier'. */
export function readFamily(
  text: string,
  file: string,
  keys: FamilyKeys = {},
): { entries: Entry[]; problems: Problem[] } {
  const path = `${file}.yml`;
  const { yaml, problems } = readYaml(text, path);
  if (!yaml) return { entries: [], problems };
  if (!Array.isArray(yaml.data)) return { entries: [], problems: [yaml.problem([], 'must be a list of entries')] };
  const entries: Entry[] = [];
  const seen = new Map<string, string>();
  const names = new Set<string>();
  yaml.data.forEach((raw: unknown, index) => {
    const found: Problem[] = [];
    const wrong = (key: string | null, message: string, atKey = false) =>
      found.push(yaml.problem(key === null ? [index] : [index, key], message, atKey));
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      problems.push(yaml.problem([index], 'an entry is a map with "phrase" and "example"'));
      return;
    }
    const { phrase, example, counter, not, ...own } = raw as Record<string, unknown>;
    if (!isText(phrase)) wrong(null, 'an entry needs "phrase"');
    if (!isText(example)) wrong(null, 'an entry needs "example", with the words that match in [brackets]');
    if (counter !== undefined && !isTexts(counter)) wrong('counter', 'must be a list of sentences');
    if (not !== undefined && !isTexts(not)) wrong('not', 'must be a list of phrases');
    for (const key of Object.keys(own)) if (!(key in keys)) wrong(key, `unknown key "${key}"`, true);
    for (const [key, rule] of Object.entries(keys)) {
      if (own[key] === undefined) {
        if (rule.required) wrong(null, `an entry needs "${key}"`);
      } else {
        const fault = rule.check(own[key]);
        if (fault) wrong(key, `"${key}" ${fault}`);
      }
    }
    if (found.length === 0) {
      const form = canonical(phrase as string);
      const twin = seen.get(form);
      if (twin !== undefined) wrong('phrase', `same as "${twin}" above`);
      seen.set(form, phrase as string);
      const name = nameOf(phrase as string);
      const entry = {
        id: `${file}#${names.has(name) ? phrase : name}`,
        phrase: phrase as string,
        not: (not ?? []) as string[],
        with: own,
      };
      for (const fault of prove(entry, example as string, (counter ?? []) as string[])) wrong(fault.key, fault.message);
      names.add(name);
      entries.push(entry);
    }
    problems.push(...found);
  });
  return { entries, problems };
}

/** Does the entry match its example, on the marked words, and none of its counter-examples? */
function prove(entry: Entry, example: string, counters: string[]): { key: string; message: string }[] {
  const faults: { key: string; message: string }[] = [];
  const open = example.indexOf('[');
  const close = example.indexOf(']', open) - 1;
  if (open < 0 || close < open) return [{ key: 'example', message: 'mark the words that match in [brackets]' }];
  const plain = example.replace('[', '').replace(']', '');
  const hits = visible(entry, plain);
  if (!hits.some((hit) => hit.start === open && hit.end === close)) {
    const got = hits.map((hit) => `"${plain.slice(hit.start, hit.end)}"`).join(', ') || 'nothing';
    faults.push({
      key: 'example',
      message: `"${entry.phrase}" should match "${plain.slice(open, close)}", matches ${got}`,
    });
  }
  for (const counter of counters)
    if (visible(entry, counter).length > 0)
      faults.push({ key: 'counter', message: `"${entry.phrase}" must not match "${counter}"` });
  return faults;
}

function visible(entry: Entry, text: string) {
  const hits = new PhraseMatcher([entry.phrase, ...entry.not]).match(text);
  const hiding = hits.filter((hit) => hit.phrase > 0);
  return hits.filter(
    (hit) => hit.phrase === 0 && !hiding.some((other) => other.start <= hit.start && hit.end <= other.end),
  );
}
