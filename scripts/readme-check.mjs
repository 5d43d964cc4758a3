/**
 * Runs what a Markdown file shows. Every fenced `console` block that begins with "$ " is run, command by command, in a
 * folder of its own that holds fixtures/ and the files that the document itself gives (a fence such as "yaml mine.yml"
 * is written to that name); what is printed on both streams must be what stands below the command. A line "..." stands
 * for any lines. `pincite` is the build of this clone. Blocks of other languages (`sh`) are only read by people.
 *
 *   node scripts/readme-check.mjs [--write] [FILE...]     README.md where no file is named
 *
 * Exit code 1, with what was printed instead, where a block differs; --write puts that in, in blocks without "...".
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FENCE = /^```(\S*)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** A block's commands, each with the lines shown below it; a command goes on behind a "\" at the end of its line. */
function steps(block) {
  const found = [];
  let open = false;
  for (const line of block.replace(/\n$/, '').split('\n')) {
    const last = found.at(-1);
    if (open) last.command += `\n${line}`;
    else if (line.startsWith('$ ')) found.push({ command: line.slice(2), shown: [] });
    else last.shown.push(line);
    open = (open || line.startsWith('$ ')) && line.endsWith('\\');
  }
  return found;
}

/** Are these the lines that were shown, with any lines where "..." stands? */
function agrees(shown, lines) {
  const parts = [[]];
  for (const line of shown) line === '...' ? parts.push([]) : parts.at(-1).push(line);
  let from = 0;
  for (const [i, part] of parts.entries()) {
    const fits = (at) => part.every((line, k) => lines[at + k] === line);
    const end = lines.length - part.length;
    let at = i > 0 && i === parts.length - 1 ? end : from;
    if (i > 0) while (at < end && !fits(at)) at++;
    if (at < from || at > end || !fits(at)) return false;
    from = at + part.length;
  }
  return from === lines.length;
}

/** Runs the blocks of a document in their order; gives its text as it should be, and where it differs. */
function run(text) {
  const home = mkdtempSync(join(tmpdir(), 'pincite-readme-'));
  const bin = join(home, '.bin');
  const folder = join(home, 'work');
  mkdirSync(bin);
  cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  const start = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/pincite.js')}' "$@"\n`;
  writeFileSync(join(bin, 'pincite'), start, { mode: 0o755 });
  const env = { HOME: home, PATH: `${bin}${delimiter}${process.env.PATH}`, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
  const faults = [];
  let commands = 0;
  const as = text.replace(FENCE, (fence, language, name, body, at) => {
    if (name) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), body);
    }
    if (language !== 'console' || !body.startsWith('$ ')) return fence;
    const lines = steps(body).flatMap(({ command, shown }) => {
      commands++;
      const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${command}`], { cwd: folder, env, encoding: 'utf8' });
      // Blank lines at the end are left out, as a reader would leave them out.
      const got = stdout.trimEnd() === '' ? [] : stdout.trimEnd().split('\n');
      const right = agrees(shown, got);
      if (!right) faults.push({ line: text.slice(0, at).split('\n').length, command, got });
      return [`$ ${command}`, ...(right || shown.includes('...') ? shown : got)];
    });
    return `\`\`\`console\n${lines.join('\n')}\n\`\`\``;
  });
  rmSync(home, { recursive: true, force: true });
  return { text: as, faults, commands };
}

const write = process.argv.includes('--write');
const files = process.argv.slice(2).filter((name) => name !== '--write');
let [commands, wrong] = [0, 0];
for (const file of files.length > 0 ? files : [join(root, 'README.md')]) {
  const text = readFileSync(file, 'utf8');
  const ran = run(text);
  commands += ran.commands;
  wrong += ran.faults.length;
  for (const { line, command, got } of ran.faults)
    console.log(`${file}:${line}: what is shown is not what this prints:\n$ ${command}\n${got.join('\n')}\n`);
  if (write && ran.text !== text) writeFileSync(file, ran.text);
}
console.log(`${commands} commands run, ${wrong} differ`);
process.exitCode = wrong > 0 ? 1 : 0;
