export { type AnalyzeOptions, analyze } from './analyze.ts';
export { type CompareOptions, compare, compareEditions, readAnalysis } from './compare/index.ts';
export type {
  Action,
  Actor,
  Analysis,
  Change,
  Citation,
  Coverage,
  Deadline,
  Diff,
  Evidence,
  Facet,
  Finding,
  Link,
  Locator,
  Modality,
  Notice,
  Passage,
  Recommendation,
  Span,
  Work,
} from './model/analysis.ts';
export type { Editions } from './model/editions.ts';
export { Trouble } from './model/trouble.ts';
