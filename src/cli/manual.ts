import { TOOL } from '../model/tool.ts';
import type { CommandSpec, OptionSpec } from './completion/spec.ts';

/** The manual page, pincite(1), in the man macros. It bears no date: the same program gives the same page. */
export function manual(specs: readonly CommandSpec[]): string {
  const [program, ...commands] = specs;
  const lines = [
    `.TH PINCITE 1 "" "pincite ${TOOL.version}" "User Commands"`,
    '.SH NAME',
    'pincite \\- page\\-cited findings and recommendations from long reports',
    '.SH SYNOPSIS',
    ...commands.flatMap(({ usage, commands: inner }) =>
      inner.length > 0 ? [] : ['.PP', `\\fBpincite\\fR ${roff(usage)} [options]`],
    ),
    '.SH DESCRIPTION',
    roff(program?.description ?? ''),
  ];
  for (const { path, description, options, examples, commands: inner } of commands) {
    lines.push(`.SH ${roff(path.join(' ').toUpperCase())}`, roff(description));
    if (inner.length === 0)
      for (const option of options) lines.push('.TP', optionLine(option), roff(option.description));
    if (examples.length > 0) lines.push('.PP', 'Examples:');
    for (const [line, does] of examples) lines.push('.PP', roff(`${does}:`), '.br', `\\fB${roff(line)}\\fR`);
  }
  lines.push(
    '.SH EXIT STATUS',
    ...[
      '0',
      'all went well',
      '1',
      'the command says that something differs or is wrong: diff with \\-\\-exit\\-code, taxonomy check',
    ]
      .concat(['2', 'trouble; one line on standard error tells what is wrong and what to do'])
      .concat(['130, 143', 'interrupted or ended from outside in a run of several reports; what was done is printed'])
      .map((text, i) => (i % 2 === 0 ? `.TP\n.B ${text}` : text)),
    '.SH ENVIRONMENT',
    '.TP\n.B NO_COLOR',
    'where set and not empty, no colour unless \\-\\-color asks for it',
    '.SH FILES',
    '.TP\n.B pincite.yml',
    "in the report's folder or one above: taxonomy, language, page\\-map, columns; flags win",
  );
  return `${lines.join('\n')}\n`;
}

function optionLine({ names, value }: OptionSpec): string {
  const flags = names.map((name) => `\\fB${roff(name)}\\fR`).join(', ');
  return value === null ? flags : `${flags} \\fI${roff(value.name)}\\fR`;
}

/** Text that roff prints as it is. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1');
