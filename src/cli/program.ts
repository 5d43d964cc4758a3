import { Command, CommanderError } from 'commander';
import { TOOL } from '../model/tool.ts';
import { Trouble } from '../model/trouble.ts';
import { didYouMean } from '../rules/taxonomy/suggest.ts';
import { analyzeCommand } from './commands/analyze.ts';
import { completionCommand } from './commands/completion.ts';
import { coverageCommand } from './commands/coverage.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { manCommand } from './commands/man.ts';
import { schemaCommand } from './commands/schema.ts';
import { tableCommand } from './commands/table.ts';
import { taxonomyCommand } from './commands/taxonomy.ts';
import { examples } from './examples.ts';
import { errorCode, type Io, writeTo } from './io.ts';
import type { Session } from './session.ts';
import { troubleLine } from './trouble-line.ts';

/** The commands in the order of the help. To add one: a file in commands/, a line here. */
const commands: readonly ((session: Session) => Command)[] = [
  analyzeCommand,
  tableCommand,
  diffCommand,
  coverageCommand,
  explainCommand,
  taxonomyCommand,
  schemaCommand,
  completionCommand,
  manCommand,
];

export function createProgram(session: Session): Command {
  const program = new Command('pincite')
    .description('Page-cited findings and recommendations from long reports: offline, deterministic, verbatim.')
    .version(TOOL.version, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .enablePositionalOptions();
  for (const make of commands) program.addCommand(make(session));
  offerHelp(program);
  return examples(program, [
    ['pincite analyze report.md', 'what a report finds and asks'],
    ['pincite table report.md -o table.xlsx', 'the same as a table, with the pages that it cites'],
    ['pincite diff draft.md final.md', 'what became of each recommendation'],
  ]);
}

function offerHelp(command: Command): void {
  command.helpOption('-h, --help', 'print this help');
  if (command.commands.length > 0) command.helpCommand('help [command]', 'print help, with examples, for a command');
  command.commands.forEach(offerHelp);
}

/** Runs one command line; resolves to its exit code. What goes wrong is told on stderr. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return 0;
    await writeTo(io.stderr, troubleLine(error)).catch(() => {});
    return 2;
  }
}

/** What commander prints is held back, so that a pipe cannot cut it. */
async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, code: 0 };
  const program = createProgram(session);
  const printed: string[] = [];
  const settle = (command: Command): void => {
    command.exitOverride().configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 110),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 110),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
    command.commands.forEach(settle);
  };
  settle(program);
  try {
    await program.parseAsync(argv[0] === 'help' ? helpAsked(program, argv.slice(1)) : argv, { from: 'user' });
    return session.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      await writeTo(io.stdout, printed.join(''));
      return 0;
    }
    // No command at all, or a group without one of its commands: the help is the answer, but not what was asked.
    if (error.code === 'commander.help') {
      await writeTo(io.stderr, printed.join(''));
      return 2;
    }
    throw error;
  }
}

/**
 * `help taxonomy check` is `taxonomy check --help`: commander's own looks one word deep, and answers the help of another
 * command where there is none of that name.
 */
function helpAsked(program: Command, words: readonly string[]): string[] {
  let at = program;
  for (const word of words) {
    if (word.startsWith('-')) continue;
    const names = at.commands.map((one) => one.name());
    const inner = at.commands.find((one) => one.name() === word);
    if (!inner) {
      const known = names.length > 0 ? `: choose from ${names.join(', ')}` : `: "${at.name()}" has no commands`;
      throw new Trouble('usage', null, `there is no command "${word}"${didYouMean(word, names) || known}`);
    }
    at = inner;
  }
  return [...words, '--help'];
}
