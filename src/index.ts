export { type AnalyzeOptions, analyze } from './analyze.ts';
export type { Analysis, Diff, Finding, Recommendation } from './model/analysis.ts';
export { Trouble } from './model/trouble.ts';
