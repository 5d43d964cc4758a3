/**
 * Refuses regular expressions that can take time out of proportion ("ReDoS"): `npx tsx scripts/lint-patterns.mjs`,
 * a part of `npm run lint`.
 *
 * Literals are read off the source; what `new RegExp` makes at the top of a module (mostly of the words in the rules) is
 * caught while the modules load. recheck judges each by its automaton, or by attacks where it looks around or counts
 * high. What it does not decide within a minute is a fault too. Verdicts are remembered in node_modules/.cache.
 *
 * An expression whose cost grows with the square of its text, or faster by a power, may stay where the text that it is
 * given is short; a comment "bounded: ..." above it or behind it says why. An exponential one may not stay anywhere.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const CACHE = `${root}node_modules/.cache/pincite-patterns.json`;

/** Read only when the package is built: the text is our own, and a bad rule ends the build. */
const BUILD_TIME = ['src/rules/compile.ts', 'src/rules/page-marks.ts', 'src/rules/citation-styles.ts'];

const PARAMETERS = { timeout: 60_000, randomSeed: 0 };

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => `src/${file}`)
  .filter((file) => !BUILD_TIME.includes(file))
  .sort();

const faults = [];
/** Expressions by source and flags: { source, flags, places: { file, line }[] }. */
const found = new Map();
const lines = new Map();

const remember = (source, flags, file, line) => {
  const key = `/${source}/${flags}`;
  const one = found.get(key) ?? { source, flags, places: [] };
  found.set(key, one);
  one.places.push({ file, line });
};

for (const file of files) {
  const text = readFileSync(root + file, 'utf8');
  lines.set(file, text.split('\n'));
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const visit = (node, inFunction) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      remember(node.text.slice(1, end), node.text.slice(end + 1), file, lineOf(node));
    }
    const makes = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(tree) === 'RegExp';
    if (makes && inFunction)
      faults.push(`${file}:${lineOf(node)}: make it at the top of the module, where it is checked`);
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)));
  };
  visit(tree, false);
}

/** The line of src/ that is making a regular expression, of a stack. */
function maker(stack) {
  for (const frame of stack.split('\n')) {
    const [, path, line] = /(?:file:\/\/)?(\/[^()]*?):(\d+):\d+\)?$/.exec(frame) ?? [];
    if (path?.startsWith(`${root}src/`)) return { file: relative(root, path), line: Number(line) };
  }
  return null;
}

const Plain = RegExp;
globalThis.RegExp = new Proxy(Plain, {
  construct(target, given, self) {
    const made = Reflect.construct(target, given, self === globalThis.RegExp ? target : self);
    const place = maker(new Error().stack);
    if (place) remember(made.source, made.flags, place.file, place.line);
    return made;
  },
});
for (const file of files) if (file !== 'src/cli/worker.ts') await import(`${root}${file}`);
globalThis.RegExp = Plain;

/** Does a comment say why the text is short: on the line itself, or above it with no blank line between? */
function isBounded({ file, line }) {
  const text = lines.get(file) ?? [];
  for (let i = line - 1; (text[i] ?? '').trim() !== ''; i--)
    if (/(?:\/\/|\*).*\bbounded: \S/.test(text[i])) return true;
  return false;
}

/** Alternatives at the outermost level: what an expression costs is what they cost one after the other. */
function alternativesOf(source) {
  const parts = [''];
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gs)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

let known = {};
try {
  known = JSON.parse(readFileSync(CACHE, 'utf8'));
} catch {
  // There is none yet.
}
const { version } = JSON.parse(readFileSync(`${root}node_modules/recheck/package.json`, 'utf8'));
const verdicts = {};

function judge(source, flags) {
  const name = `${version} /${source}/${flags}`;
  verdicts[name] ??= known[name] ?? ask(source, flags);
  return verdicts[name];
}

function ask(source, flags) {
  const { status, complexity, attack, error } = checkSync(source, flags, PARAMETERS);
  return {
    safe: status === 'safe',
    kind: complexity?.type ?? 'unknown',
    summary: complexity?.summary ?? `not decided (${error?.kind})`,
    attack: (attack?.pattern ?? '').slice(0, 120),
  };
}

// A linter that takes everything for safe would be silent too.
for (const [source, kind] of [
  ['^(?:a+)+$', 'exponential'],
  ['^\\s*\\s*x', 'polynomial'],
])
  if (judge(source, '').kind !== kind) faults.push(`recheck does not tell /${source}/, which is ${kind}`);

for (const [key, { source, flags, places }] of found) {
  const parts = alternativesOf(source);
  // Alternatives that are safe alone are safe together; those that are not may be kept from harm by the others.
  if (parts.length > 1 && parts.every((part) => judge(part, flags).safe)) continue;
  const { safe, kind, summary, attack } = judge(source, flags);
  if (safe) continue;
  for (const place of places)
    if (kind === 'exponential' || !isBounded(place))
      faults.push(`${place.file}:${place.line}: ${key.slice(0, 120)} is ${summary}: ${attack}`);
}

mkdirSync(`${root}node_modules/.cache`, { recursive: true });
writeFileSync(CACHE, JSON.stringify(verdicts));
for (const fault of faults) console.error(fault);
console.log(`${found.size} regular expressions, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
