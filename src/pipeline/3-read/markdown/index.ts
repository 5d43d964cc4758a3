export { readText as readMarkdown } from '../text/index.ts';
