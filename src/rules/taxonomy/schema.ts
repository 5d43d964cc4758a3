import * as v from 'valibot';
import { STRENGTHS } from './taxonomy.ts';

/** What a taxonomy's YAML may hold: checked by read.ts, printed as JSON Schema by json-schema.ts. */
const text = v.pipe(v.string('must be text'), v.regex(/\S/, 'must not be empty'));
const texts = v.array(text, 'must be a list of texts');
const id = v.pipe(
  v.string('must be text'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens'),
);
const ids = v.array(id, 'must be a list of ids');
const flag = v.boolean('must be true or false');
const strength = v.picklist(STRENGTHS, `must be one of ${STRENGTHS.join(', ')}`);
const said = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.optional(v.pipe(schema, v.description(description)));

const concept = {
  id: v.pipe(id, v.description('Its name in results; unique in the file.')),
  label: v.pipe(text, v.description('What people read.')),
  labels: said(
    v.record(text, text, 'must be a map of language to label'),
    'Labels in other languages, by language tag.',
  ),
  definition: said(text, 'One sentence that tells it from its neighbours.'),
  cues: said(
    texts,
    'Phrases that show it. Words match on stems; a capital matches exactly; * is one word; a .. b is two parts within a few words; a|b is either.',
  ),
  hints: said(texts, 'Phrases that add to other cues and do not show it alone.'),
  actions: said(texts, 'Phrases that show it best where they open what is asked.'),
  not: said(texts, 'Phrases that hide the cues they contain.'),
  requires: said(ids, 'Concepts that must match too.'),
  excludes: said(ids, 'Concepts that this one drives out where both match.'),
  weight: said(
    v.pipe(v.number('must be a number'), v.minValue(0, 'must be 0 or more'), v.maxValue(100, 'must be 100 or less')),
    'Multiplies its score; 1 where left out.',
  ),
  fallback: said(
    flag,
    'Given only where no other concept is: where its cues match, or, without cues, where nothing does.',
  ),
  'addressed-by': said(
    v.union([ids, v.record(id, strength)], 'must be a list of ids, or a map of id to strong, moderate or weak'),
    'Recommendation concepts that answer this barrier; in a list each is moderate.',
  ),
  examples: said(texts, 'Sentences that must get this concept: its tests.'),
  'counter-examples': said(texts, 'Sentences that must not get it.'),
  source: said(text, 'Where the concept comes from.'),
};

export interface ConceptFile extends v.InferOutput<v.StrictObjectSchema<typeof concept, undefined>> {
  narrower?: ConceptFile[] | undefined;
}

const Concept: v.GenericSchema<ConceptFile> = v.strictObject(
  {
    ...concept,
    narrower: said(
      v.array(
        v.lazy(() => Concept),
        'must be a list of concepts',
      ),
      'Concepts within this one.',
    ),
  },
  'must be a concept: a map with "id" and "label"',
);
const concepts = v.array(Concept, 'must be a list of concepts');

const choose = {
  threshold: said(
    v.pipe(v.number('must be a number'), v.minValue(0, 'must be 0 or more')),
    'Least score; a cue of one word has 1.',
  ),
  share: said(
    v.pipe(v.number('must be a number'), v.minValue(0, 'must be 0 to 1'), v.maxValue(1, 'must be 0 to 1')),
    "Least score as a share of the best concept's.",
  ),
  limit: said(
    v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')),
    'Most concepts for one item.',
  ),
};

const taxonomy = {
  id: v.pipe(id, v.description('Names the taxonomy in results.')),
  title: text,
  version: v.union([text, v.number()], 'must be text or a number'),
  language: said(text, 'Language tag of the cues; en where left out.'),
  source: said(text, 'Where the scheme comes from.'),
  choose: said(v.strictObject(choose, 'must be a map'), 'Which of the concepts that match an item it gets.'),
  barriers: said(concepts, 'What stands in the way: for findings.'),
  enablers: said(concepts, 'What helps: for findings. Left out, barriers serve.'),
  recommendations: said(concepts, 'What is asked.'),
};

export const TaxonomyFile = v.strictObject(taxonomy, 'must be a map with "id", "title" and "version"');
export type TaxonomyFile = v.InferOutput<typeof TaxonomyFile>;

/** Keys that a map may hold, by where it stands; null where keys are free. */
export const keysAt = (path: readonly (string | number)[]): string[] =>
  path.length === 0
    ? Object.keys(taxonomy)
    : path[0] === 'choose'
      ? Object.keys(choose)
      : [...Object.keys(concept), 'narrower'];
