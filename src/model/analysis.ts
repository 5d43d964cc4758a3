/**
 * The JSON that pincite prints, defined once: types are inferred from these schemas, `pincite schema` prints them as
 * JSON Schema, and saved analyses are checked by them. Other modules import the types alone, so that valibot is loaded
 * by those two commands only.
 */
import * as v from 'valibot';

const text = v.string();
const nullableText = v.nullable(v.string());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const Span = v.object({ start: offset, end: offset });

const Locator = v.object({
  span: Span,
  /** The slice of the source at `span`. */
  quote: text,
  /** From 1. */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Printed label of the page where the span starts. */
  page: nullableText,
  /** Printed label of the page where it ends, where that is another. */
  pageEnd: nullableText,
  /** Printed number of the report's own paragraph. */
  paragraph: nullableText,
  /** Headings above, outermost first. */
  section: v.array(text),
});

const Page = v.object({ ordinal: offset, label: nullableText, span: Span });

const Citation = v.object({
  id: text,
  at: Locator,
  style: text,
  works: v.array(
    v.object({
      work: text,
      authors: v.array(text),
      /** '' where none is printed. */
      year: text,
      /** The number alone: '9', '9-11', 'iv'. */
      locator: nullableText,
      /** A CSL term: page, paragraph, section, chapter, ... */
      locatorType: nullableText,
      locatorSpan: v.nullable(Span),
    }),
  ),
});

const Work = v.object({
  id: text,
  authors: v.array(text),
  year: text,
  title: nullableText,
  /** Its entry in the reference list, and what is printed there; nothing is guessed. */
  entry: v.nullable(Locator),
  publisher: nullableText,
  doi: nullableText,
  url: nullableText,
  /** Ids of the citations that name it. */
  cited: v.array(text),
});

const Evidence = v.object({
  /** Address of the rule: 'en/cues/barrier#lack of'. */
  rule: text,
  span: Span,
});

const passage = {
  /** 'F1', 'R3': reading order in this analysis. */
  id: text,
  /** Stable: from the words, the same after an edit elsewhere. */
  key: text,
  at: Locator,
  /**
   * Its words as they read: lines joined, hyphens closed; without running heads, markup, notes and the words of another
   * column, which `at.quote`, an exact slice, may hold. Sub-items stand on lines of their own. Saved analyses may lack it.
   */
  statement: v.optional(text),
  /** The same statement elsewhere (summary and body). */
  repeats: v.array(Locator),
  title: nullableText,
  basis: v.picklist(['label', 'section', 'cue']),
  /** Null: the report itself; else who says so. */
  attributedTo: nullableText,
  citations: v.array(text),
  concepts: v.array(v.object({ id: text, evidence: v.array(Evidence) })),
  evidence: v.pipe(v.array(Evidence), v.minLength(1)),
};

export const Finding = v.object({ ...passage, polarity: v.picklist(['barrier', 'enabler', 'neutral']) });

export const Recommendation = v.object({
  ...passage,
  /** As printed: '7', '115.20', '3(b)'. */
  number: nullableText,
  actors: v.array(v.object({ name: text, id: nullableText, span: Span })),
  modality: v.nullable(
    v.object({ text, strength: v.picklist(['must', 'should', 'consider', 'may']), negated: v.boolean(), span: Span }),
  ),
  action: v.nullable(v.object({ verb: text, strength: v.picklist([1, 2, 3, 4, 5]), span: Span })),
  deadline: v.nullable(v.object({ text, span: Span })),
});

const Link = v.object({
  finding: text,
  recommendation: text,
  basis: v.picklist(['reference', 'section', 'concept', 'words']),
  evidence: v.array(Evidence),
});

const Coverage = v.object({
  /** Ids of barriers that nothing answers. */
  unanswered: v.array(text),
  /** Ids of recommendations that answer no finding. */
  ungrounded: v.array(text),
  byConcept: v.array(v.object({ barrier: text, findings: v.array(text), recommendations: v.array(text) })),
});

export const Notice = v.object({
  code: text,
  level: v.picklist(['info', 'warning']),
  message: text,
  span: v.nullable(Span),
});

const Tool = v.object({ name: v.literal('pincite'), version: text });

const DocumentInfo = v.object({
  name: text,
  format: text,
  language: text,
  encoding: text,
  /** sha256 of the bytes. */
  digest: text,
  title: nullableText,
  published: nullableText,
  words: offset,
  pages: v.array(Page),
});

const TaxonomyInfo = v.object({ id: text, version: text });

export const Analysis = v.object({
  schema: v.literal(1),
  tool: Tool,
  document: DocumentInfo,
  taxonomy: TaxonomyInfo,
  citations: v.array(Citation),
  works: v.array(Work),
  findings: v.array(Finding),
  recommendations: v.array(Recommendation),
  links: v.array(Link),
  coverage: Coverage,
  notices: v.array(Notice),
});

/** A line of `--format jsonl` for a file that failed. */
export const Failure = v.object({
  schema: v.literal(1),
  document: v.object({ name: text }),
  error: v.object({ code: text, message: text }),
});

const Facet = v.object({
  kind: v.picklist(['wording', 'stronger', 'weaker', 'actors', 'deadline', 'scope', 'number', 'moved', 'concept']),
  before: nullableText,
  after: nullableText,
});

const Edit = v.object({ kind: v.picklist(['equal', 'insert', 'delete']), text });

const changeOf = <Item extends v.GenericSchema>(item: Item) =>
  v.object({
    kind: v.picklist(['kept', 'changed', 'split', 'merged', 'dropped', 'added']),
    before: v.array(item),
    after: v.array(item),
    similarity: v.nullable(v.number()),
    facets: v.array(Facet),
    edits: v.array(Edit),
  });

const DocRef = v.object({ name: text, title: nullableText, published: nullableText, digest: text });

const diffOf = <Item extends v.GenericSchema>(item: Item) =>
  v.object({
    schema: v.literal(1),
    tool: Tool,
    before: DocRef,
    after: DocRef,
    summary: v.record(text, v.number()),
    changes: v.array(changeOf(item)),
  });

/** `pincite diff`: of recommendations, or of findings with `--findings`. */
export const Diff = v.union([diffOf(Recommendation), diffOf(Finding)]);

export type Span = v.InferOutput<typeof Span>;
export type Locator = v.InferOutput<typeof Locator>;
export type Citation = v.InferOutput<typeof Citation>;
export type CitedWork = Citation['works'][number];
export type Work = v.InferOutput<typeof Work>;
export type Evidence = v.InferOutput<typeof Evidence>;
export type Finding = v.InferOutput<typeof Finding>;
export type Polarity = Finding['polarity'];
export type Recommendation = v.InferOutput<typeof Recommendation>;
export type Actor = Recommendation['actors'][number];
export type Modality = NonNullable<Recommendation['modality']>;
export type Action = NonNullable<Recommendation['action']>;
export type Deadline = NonNullable<Recommendation['deadline']>;
/** What findings and recommendations have in common. */
export type Passage = Finding | Recommendation;
export type Link = v.InferOutput<typeof Link>;
export type Coverage = v.InferOutput<typeof Coverage>;
export type Notice = v.InferOutput<typeof Notice>;
export type Analysis = v.InferOutput<typeof Analysis>;
export type Failure = v.InferOutput<typeof Failure>;
export type Facet = v.InferOutput<typeof Facet>;
export type Edit = v.InferOutput<typeof Edit>;
export type DocRef = v.InferOutput<typeof DocRef>;
export interface Change<Item extends Passage = Passage> {
  kind: 'kept' | 'changed' | 'split' | 'merged' | 'dropped' | 'added';
  before: Item[];
  after: Item[];
  similarity: number | null;
  facets: Facet[];
  edits: Edit[];
}
export interface Diff<Item extends Passage = Passage> {
  schema: 1;
  tool: { name: 'pincite'; version: string };
  before: DocRef;
  after: DocRef;
  summary: Record<string, number>;
  changes: Change<Item>[];
}
