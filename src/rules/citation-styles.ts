import { type Problem, readYaml } from './yaml.ts';

/**
 * A citation style is one YAML file: where its citations stand, how they are built, and citations that prove it.
 *
 *   style: author-date
 *   forms:
 *     - where: [bracket]                              a place that the finder knows: see `places`
 *       form: "{SIGNAL} AUTHORS{,} YEARS{{,|:} LOCATORS}"
 *       examples:                                     the citation in ⟦ ⟧, then what each cited work must be
 *         - "Help came late ⟦(Okafor, 2021, p. 9)⟧. => Okafor|2021|9"
 *   counter: ["Help came late (in May 2021)."]        nothing may be found here
 *
 * A form is read from left to right: SLOTS in capitals, { } what may be left out, | alternatives of punctuation, all
 * else as printed; white space is free. The slots are those of pipeline/5-cite/find/slots.ts. The examples are proved
 * by a test, because the finder is a stage above the rules.
 */
export interface CitationForm {
  where: string[];
  form: string;
  examples: string[];
}

export interface CitationStyle {
  style: string;
  forms: CitationForm[];
  counter: string[];
}

/** Round brackets, square brackets, prose before a bracket, a link's words, notes, what a note cites by name, symbols, "@", "... above". */
const places = ['bracket', 'square', 'narrative', 'link', 'note', 'entry', 'symbol', 'key', 'bearing'];

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export function readCitationStyle(text: string, address: string): { data: CitationStyle | null; problems: Problem[] } {
  const { yaml, problems } = readYaml(text, `${address}.yml`);
  if (!yaml) return { data: null, problems };
  const wrong = (path: (string | number)[], message: string, atKey = false) =>
    problems.push(yaml.problem(path, message, atKey));
  const root = yaml.data;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    wrong([], 'a style is a map with "style" and "forms"');
    return { data: null, problems };
  }
  const { style, forms, counter, ...rest } = root as Record<string, unknown>;
  for (const key of Object.keys(rest)) wrong([key], `unknown key "${key}"`, true);
  if (!isText(style)) wrong(['style'], '"style" must be text');
  if (counter !== undefined && !isTexts(counter)) wrong(['counter'], '"counter" must be a list of sentences');
  if (!Array.isArray(forms) || forms.length === 0) wrong(['forms'], '"forms" must be a list');
  else
    forms.forEach((raw: unknown, index) => {
      if (typeof raw !== 'object' || raw === null) {
        wrong(['forms', index], 'a form is a map');
        return;
      }
      const { where, form, examples, ...own } = raw as Record<string, unknown>;
      for (const key of Object.keys(own)) wrong(['forms', index, key], `unknown key "${key}"`, true);
      if (!isText(form)) wrong(['forms', index], 'a form needs "form"');
      if (!isTexts(where) || where.length === 0 || !where.every((place) => places.includes(place)))
        wrong(['forms', index], `"where" must be a list of ${places.join(', ')}`);
      if (!isTexts(examples) || examples.length === 0 || !examples.every((one) => /⟦[^⟦⟧]+⟧/.test(one)))
        wrong(['forms', index], 'a form needs "examples", each with the citation in ⟦ ⟧');
    });
  return { data: problems.length === 0 ? (root as CitationStyle) : null, problems };
}
