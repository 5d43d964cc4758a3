import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { readQuickly } from './quick-yaml.ts';

/** A fault of a YAML file, with its place. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

export const formatProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;

export type Path = readonly (string | number)[];

/** A parsed YAML file that knows where everything stands. */
export interface Yaml {
  data: unknown;
  /** A problem at `path`: at its value, or at its key with `atKey`. */
  problem(path: Path, message: string, atKey?: boolean): Problem;
}

/** Characters of YAML that are read at most: far above any taxonomy, far below trouble. */
const YAML_LIMIT = 8_000_000;

/**
 * The same for a file that is likely sound, in a fifth of the time: without places, which only problems need. Null where it
 * is not sound YAML, or more than `readYaml` allows; that one tells what is wrong, and where.
 */
export function readSoundYaml(text: string, file: string): Yaml | null {
  const data = text.length > YAML_LIMIT ? undefined : readQuickly(text);
  return data === undefined ? null : { data, problem: (_, message) => ({ file, line: 1, column: 1, message }) };
}

/** Parses one YAML document. Anchors, aliases and tags are refused: rules and taxonomies need none. */
export function readYaml(text: string, file: string): { yaml: Yaml | null; problems: Problem[] } {
  const lines = new LineCounter();
  const place = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  if (text.length > YAML_LIMIT)
    return {
      yaml: null,
      problems: [{ file, line: 1, column: 1, message: `too large for YAML (over ${YAML_LIMIT} characters): split it` }],
    };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
  const problems = [...document.errors, ...document.warnings].map((error) =>
    place(error.pos[0], oneLine(error.message)),
  );
  // Whoever has none of these characters has none of these things, and saves a walk through the tree.
  if (/[&*!]/.test(text))
    visit(document, {
      Node(_, node) {
        const offset = node.range?.[0] ?? 0;
        if (isAlias(node)) problems.push(place(offset, `alias "*${node.source}" is not allowed: write it out`));
        else if (node.anchor) problems.push(place(offset, `anchor "&${node.anchor}" is not allowed: write it out`));
        else if (node.tag)
          problems.push(
            place(offset, `tag "${node.tag.replace('tag:yaml.org,2002:', '!!')}" is not allowed: leave it out`),
          );
      },
    });
  if (problems.length > 0) return { yaml: null, problems };
  return {
    yaml: {
      data: document.toJS({ maxAliasCount: 0 }),
      problem: (path, message, atKey = false) => place(offsetOf(document.contents, path, atKey), message),
    },
    problems,
  };
}

const oneLine = (message: string): string => message.replace(/\s+/g, ' ').trim();

/** Offset of the node at `path`; of the deepest one that exists, where it does not. */
function offsetOf(root: unknown, path: Path, atKey: boolean): number {
  let node = root as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const key = pair.key as Node;
      node = pair.value as Node | null;
      offset = (atKey && depth === path.length - 1 ? key.range?.[0] : (node?.range?.[0] ?? key.range?.[0])) ?? offset;
    } else if (isSeq(node)) {
      node = (node.items[step as number] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
