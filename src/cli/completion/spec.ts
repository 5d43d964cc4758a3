import type { Command, Option } from 'commander';
import { builtinIds } from '../../rules/taxonomy/builtin.ts';
import { examplesOf } from '../examples.ts';

/** What shells and the manual need to know of a command; read off the commands themselves, so that it cannot differ. */
export interface CommandSpec {
  /** Words behind "pincite": ['taxonomy', 'check']; [] for the program itself. */
  path: string[];
  summary: string;
  description: string;
  /** How it is called, without options: 'analyze [reports...]'. */
  usage: string;
  options: OptionSpec[];
  commands: string[];
  /** What its argument may be, where that can be listed: shells, ids. */
  choices: readonly string[];
  takesFiles: boolean;
  /** Lines to type, each with what it does. */
  examples: readonly (readonly [line: string, does: string])[];
}

export interface OptionSpec {
  /** '-f', '--format'. */
  names: string[];
  description: string;
  /** Null for a switch. */
  value: { name: string; choices: readonly string[]; isFile: boolean } | null;
}

const FILES = /^(file|reports|before|after|later|report|id\|file)/;

/** The command and all below it, outermost first. */
export function specsOf(command: Command, path: string[] = []): CommandSpec[] {
  const args = command.registeredArguments;
  const spec: CommandSpec = {
    path,
    summary: command.summary() || command.description(),
    description: command.description(),
    usage: [...path, ...args.map(argumentText)].join(' '),
    options: [...command.options.filter((option) => !option.hidden).map(optionSpec), HELP],
    commands: command.commands.map((one) => one.name()),
    choices: args.flatMap((argument) => choicesOf(argument.name(), argument.argChoices)),
    takesFiles: args.some((argument) => FILES.test(argument.name())),
    examples: examplesOf(command),
  };
  return [spec, ...command.commands.flatMap((one) => specsOf(one, [...path, one.name()]))];
}

/** The same with `help`, below which all commands stand once more: what shells complete. */
export function completedSpecs(command: Command): CommandSpec[] {
  const [program, ...commands] = specsOf(command) as [CommandSpec, ...CommandSpec[]];
  const asked = [program, ...commands].map(
    (spec): CommandSpec => ({
      ...spec,
      path: ['help', ...spec.path],
      summary: spec === program ? 'print help, with examples, for a command' : spec.summary,
      options: [],
      choices: [],
      takesFiles: false,
    }),
  );
  return [{ ...program, commands: [...program.commands, 'help'] }, ...commands, ...asked];
}

const choicesOf = (name: string, choices: readonly string[] | undefined): readonly string[] =>
  choices ?? (/^id\|/.test(name) ? builtinIds() : []);

const HELP: OptionSpec = { names: ['-h', '--help'], description: 'print this help', value: null };

function optionSpec(option: Option): OptionSpec {
  const names = [option.short, option.long].filter((name): name is string => name !== undefined && name !== null);
  const name = /[<[]([^<>[\]]+)[>\]]/.exec(option.flags)?.[1] ?? null;
  return {
    names,
    description: option.description,
    value: name === null ? null : { name, choices: choicesOf(name, option.argChoices), isFile: FILES.test(name) },
  };
}

function argumentText(argument: Command['registeredArguments'][number]): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}
