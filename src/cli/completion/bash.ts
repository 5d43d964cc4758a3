import type { CommandSpec } from './spec.ts';

/** For ~/.bashrc: `eval "$(pincite completion bash)"`. */
export function bashCompletion(specs: readonly CommandSpec[]): string {
  const values = specs.flatMap(({ path, options }) =>
    options.flatMap(({ names, value }) =>
      value ? names.map((name) => `    "${path.join(' ')}:${name}") ${valueReply(value)}; return ;;`) : [],
    ),
  );
  const words = specs.map(({ path, options, commands }) => {
    const list = [...commands, ...options.flatMap(({ names }) => names)].join(' ');
    return `    "${path.join(' ')}") words="${list}" ;;`;
  });
  const listed = specs
    .filter(({ choices }) => choices.length > 0)
    .map(({ path, choices }) => `    "${path.join(' ')}") words="${choices.join(' ')}" ;;`);
  const files = specs.filter(({ takesFiles }) => takesFiles).map(({ path }) => `"${path.join(' ')}"`);
  const groups = specs
    .filter(({ path, commands }) => path.length > 0 && commands.length > 0)
    .map(({ path }) => path.join(' '));
  return `# bash completion for pincite
_pincite() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" path="" words="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      -*) ;;
      *) if [[ -z "$path" ]]; then path="\${COMP_WORDS[i]}"
         elif [[ " ${groups.join(' ')} " == *" $path "* ]]; then path="$path \${COMP_WORDS[i]}"; break
         else break; fi ;;
    esac
  done
  case "$path:$prev" in
${values.join('\n')}
  esac
  case "$path" in
${words.join('\n')}
  esac
  if [[ "$cur" == -* || -z "$path" || " ${groups.join(' ')} " == *" $path "* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    return
  fi
  words=""
  case "$path" in
${listed.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  case "$path" in
    ${files.join(' | ')}) COMPREPLY+=($(compgen -f -- "$cur")) ;;
  esac
}
complete -o filenames -F _pincite pincite
`;
}

const valueReply = ({ choices, isFile }: { choices: readonly string[]; isFile: boolean }): string => {
  const listed = choices.length > 0 ? `$(compgen -W "${choices.join(' ')}" -- "$cur")` : '';
  const files = isFile ? '$(compgen -f -- "$cur")' : '';
  return `COMPREPLY=(${[listed, files].filter((part) => part !== '').join(' ')})`;
};
