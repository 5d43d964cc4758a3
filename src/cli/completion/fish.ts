import type { CommandSpec, OptionSpec } from './spec.ts';

/** For ~/.config/fish/completions/pincite.fish. */
export function fishCompletion(specs: readonly CommandSpec[]): string {
  const lines = ['# fish completion for pincite', 'complete -c pincite -f'];
  const groups = specs
    .filter(({ path, commands }) => path.length === 1 && commands.length > 0)
    .map(({ path }) => path[0]);
  for (const { path, options, commands, choices, takesFiles } of specs) {
    // "schema" stands alone, and below "taxonomy" as another command.
    const others = path.length === 1 ? groups.filter((group) => group !== path[0]) : [];
    const outer = others.length > 0 ? [`not __fish_seen_subcommand_from ${others.join(' ')}`] : [];
    const here = path.map((word) => `__fish_seen_subcommand_from ${word}`);
    const inner =
      commands.length > 0 && path.length > 0 ? [`not __fish_seen_subcommand_from ${commands.join(' ')}`] : [];
    const condition = quote([...here, ...outer, ...inner].join('; and ') || '__fish_use_subcommand');
    for (const name of commands) {
      const summary =
        specs.find((one) => one.path.length === path.length + 1 && one.path.at(-1) === name)?.summary ?? '';
      lines.push(`complete -c pincite -n ${condition} -a ${name} -d ${quote(summary)}`);
    }
    if (choices.length > 0) lines.push(`complete -c pincite -n ${condition} -a ${quote(choices.join(' '))}`);
    if (takesFiles) lines.push(`complete -c pincite -n ${condition} -F`);
    for (const option of options) lines.push(`complete -c pincite -n ${condition} ${optionWords(option)}`);
  }
  return `${lines.join('\n')}\n`;
}

function optionWords({ names, description, value }: OptionSpec): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  if (value?.choices.length) flags.push(value.isFile ? '-r -F' : '-x', '-a', quote(value.choices.join(' ')));
  else if (value) flags.push(value.isFile ? '-r -F' : '-x');
  return [...flags, '-d', quote(description)].join(' ');
}

const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
