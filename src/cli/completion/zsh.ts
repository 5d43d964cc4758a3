import type { CommandSpec, OptionSpec } from './spec.ts';

/** For a file named _pincite in a folder of $fpath. */
export function zshCompletion(specs: readonly CommandSpec[]): string {
  const functions = specs.map((spec) => {
    const lines = spec.options.map((option) => `    ${optionWords(option)} \\`);
    if (spec.commands.length === 0) {
      lines.push(`    ${argumentWords(spec)}`);
      return `${nameOf(spec.path)}() {\n  _arguments -s \\\n${lines.join('\n')}\n}`;
    }
    const described = spec.commands.map((name) => {
      const summary =
        specs.find((one) => one.path.length === spec.path.length + 1 && one.path.at(-1) === name)?.summary ?? '';
      return `    ${quote(`${name}:${summary}`)}`;
    });
    const cases = spec.commands.map((name) => `        ${name}) ${nameOf([...spec.path, name])} ;;`);
    return `${nameOf(spec.path)}() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  local state line
  _arguments -C \\
${[...lines, ''].join('\n')}    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${cases.join('\n')}
      esac ;;
  esac
}`;
  });
  return `#compdef pincite\n# zsh completion for pincite\n${[...eitherFunctions(specs), ...functions].join('\n')}\n_pincite "$@"\n`;
}

const nameOf = (path: readonly string[]): string => ['_pincite', ...path].join('_');

function optionWords({ names, description, value }: OptionSpec): string {
  const about = description.replace(/[[\]:]/g, '\\$&');
  const action = value === null ? '' : `:${value.name.replaceAll(':', ' ')}:${zshAction(value)}`;
  const rest = quote(`[${about}]${action}`);
  return names.length > 1 ? `'(${names.join(' ')})'{${names.join(',')}}${rest}` : `${names[0]}${rest}`;
}

/** What stands behind the options: reports, or one of what can be listed. */
function argumentWords({ choices, takesFiles }: CommandSpec): string {
  if (choices.length === 0) return takesFiles ? "'*:file:_files'" : '&& return';
  const name = takesFiles ? 'id or file' : 'which';
  return quote(`1:${name}:${zshAction({ name, choices, isFile: takesFiles })}`);
}

function zshAction({ choices, isFile }: NonNullable<OptionSpec['value']>): string {
  if (choices.length === 0) return isFile ? '_files' : ' ';
  return isFile ? eitherName(choices) : `(${choices.join(' ')})`;
}

/** A function that offers ids and files: an option's action holds no colon, so it cannot be written there. */
const eitherName = (choices: readonly string[]): string => `_pincite_${choices.join('_')}_or_file`;

function eitherFunctions(specs: readonly CommandSpec[]): string[] {
  const lists = specs.flatMap(({ options, choices, takesFiles }) => [
    ...options.flatMap(({ value }) => (value?.isFile ? [value.choices] : [])),
    ...(takesFiles ? [choices] : []),
  ]);
  const bodies = lists
    .filter((choices) => choices.length > 0)
    .map(
      (choices) => `${eitherName(choices)}() {\n  _alternative "ids:id:(${choices.join(' ')})" "files:file:_files"\n}`,
    );
  return [...new Set(bodies)];
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
