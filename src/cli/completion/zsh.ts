import type { CommandSpec, OptionSpec } from './spec.ts';

/** For a file named _pincite in a folder of $fpath. */
export function zshCompletion(specs: readonly CommandSpec[]): string {
  const functions = specs.map((spec) => {
    const lines = spec.options.map((option) => `    ${optionWords(option)} \\`);
    if (spec.commands.length === 0) {
      lines.push(spec.takesFiles ? "    '*:file:_files'" : '    && return');
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
${lines.join('\n')}
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${cases.join('\n')}
      esac ;;
  esac
}`;
  });
  return `#compdef pincite\n# zsh completion for pincite\n${functions.join('\n')}\n_pincite "$@"\n`;
}

const nameOf = (path: readonly string[]): string => ['_pincite', ...path].join('_');

function optionWords({ names, description, value }: OptionSpec): string {
  const about = description.replace(/[[\]:]/g, '\\$&');
  const action = value === null ? '' : `:${value.name.replaceAll(':', ' ')}:${zshAction(value)}`;
  const rest = quote(`[${about}]${action}`);
  return names.length > 1 ? `'(${names.join(' ')})'{${names.join(',')}}${rest}` : `${names[0]}${rest}`;
}

const zshAction = ({ choices, isFile }: NonNullable<OptionSpec['value']>): string =>
  choices.length > 0 ? `(${choices.join(' ')})` : isFile ? '_files' : ' ';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
