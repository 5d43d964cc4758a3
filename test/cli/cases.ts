import type { World } from './run.ts';

/** A command line and what it gives. Texts must occur; regular expressions must match; '' is nothing at all. */
export interface Case {
  argv: string[];
  world?: World;
  code: number;
  stdout?: string | RegExp;
  stderr?: string | RegExp;
}

const harbour = 'fixtures/cli/harbour.md';
const later = 'fixtures/cli/harbour-2.md';
const ferry = 'fixtures/cli/ferry.txt';

export const good: Case[] = [
  { argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: '' },
  { argv: ['--help'], code: 0, stdout: 'Usage: pincite', stderr: '' },
  { argv: ['help', 'analyze'], code: 0, stdout: 'Examples:', stderr: '' },
  { argv: ['help', 'taxonomy', 'check'], code: 0, stdout: 'pincite taxonomy check mine.yml', stderr: '' },
  { argv: ['analyze', harbour], code: 0, stdout: 'Recommendations (3)', stderr: '' },
  {
    argv: ['analyze', harbour, '--only', 'recommendations'],
    code: 0,
    stdout: /^(?![\s\S]*Findings \()[\s\S]*Recommendations \(3\)/,
  },
  {
    argv: ['analyze', harbour, '--actor', 'ministry', '--format', 'csv'],
    code: 0,
    stdout: /^Document,Item,.*\r\n.*,R2,.*\r\n$/,
  },
  { argv: ['analyze', harbour, '--concept', 'capacity', '--format', 'markdown'], code: 0, stdout: '## Findings (1)' },
  { argv: ['analyze', harbour, '--page', '24', '--format', 'json'], code: 0, stdout: /"id": "R1"/ },
  { argv: ['analyze', harbour, '--format', 'json'], code: 0, stdout: /^\{\n {2}"schema": 1,[\s\S]*\}\n$/, stderr: '' },
  { argv: ['analyze', harbour, ferry, '--format', 'json'], code: 0, stdout: /^\[\n\{[\s\S]*\},\n\{[\s\S]*\}\n\]\n$/ },
  {
    argv: ['analyze', harbour, ferry, '--format', 'jsonl'],
    code: 0,
    stdout: /^\{.*harbour\.md.*\}\n\{.*ferry\.txt.*\}\n$/,
  },
  { argv: ['analyze', 'fixtures/cli/*.txt', '--format', 'jsonl'], code: 0, stdout: /^\{.*ferry\.txt.*\}\n$/ },
  { argv: ['analyze', '-r', 'fixtures/cli', '--format', 'jsonl'], code: 0, stdout: /^(\{.*\}\n){3}$/ },
  {
    argv: ['analyze', '--files-from', '-', '--format', 'jsonl'],
    world: { stdin: `${ferry}\n${harbour}\n` },
    code: 0,
    stdout: /^\{.*ferry.*\n\{.*harbour.*\n$/,
  },
  {
    argv: ['analyze', '-', '--stdin-name', 'piped.txt', '--format', 'jsonl'],
    world: { stdin: 'The council should act.' },
    code: 0,
    stdout: '"name":"piped.txt"',
  },
  { argv: ['analyze', harbour], world: { terminal: true, columns: 60 }, code: 0, stdout: '\u001b[1m' },
  { argv: ['analyze', harbour], world: { terminal: true, env: { NO_COLOR: '1' } }, code: 0, stdout: /^[^\u001b]*$/ },
  { argv: ['analyze', harbour, '--color'], world: { env: { NO_COLOR: '1' } }, code: 0, stdout: '\u001b[1m' },
  { argv: ['analyze', harbour, '--color=never'], world: { terminal: true }, code: 0, stdout: /^[^\u001b]*$/ },
  { argv: ['analyze', harbour, '--width', '40'], code: 0, stdout: /^(.{0,40}\n)+$/ },
  { argv: ['explain', harbour, 'R1'], code: 0, stdout: 'train all pilots', stderr: '' },
  { argv: ['explain', harbour, 'r1', '--format', 'json'], code: 0, stdout: /^\{\n[\s\S]*\}\n$/ },
  { argv: ['explain', harbour, '--line', '1'], code: 0, stdout: 'Night pilotage' },
  { argv: ['table', harbour], code: 0, stdout: 'Okafor 2021, p. 24' },
  { argv: ['table', harbour, '--columns', 'id,line', '--format', 'csv'], code: 0, stdout: 'Item,Line\r\nF1,5\r\n' },
  { argv: ['table', harbour, '--uncited', '--columns', 'id', '--format', 'csv'], code: 0, stdout: /^Item\r\nR3\r\n$/ },
  {
    argv: ['table', harbour, '--sort', 'actor', '--only', 'recommendations', '--columns', 'id', '--format', 'tsv'],
    code: 0,
    stdout: /^Item\r\nR2\r\nR1\r\nR3\r\n$/,
  },
  {
    argv: ['table', harbour, '--group-by', 'actor', '--format', 'markdown'],
    code: 0,
    stdout: '## Ministry of Transport',
  },
  { argv: ['table', harbour, '--by', 'work'], code: 0, stdout: /Okafor 2021 .*pp\. 14, 17, 24, 25/ },
  {
    argv: ['table', harbour, ferry, '--columns', 'document,id', '--format', 'json'],
    code: 0,
    stdout: '"document": "fixtures/cli/ferry.txt"',
  },
  { argv: ['table', harbour, '--format', 'html'], code: 0, stdout: /^<!doctype html>/ },
  { argv: ['diff', harbour, later], code: 0, stdout: 'dropped' },
  { argv: ['diff', harbour, later, '--stat'], code: 0, stdout: '1 kept, 1 changed (1 weaker), 1 dropped, 1 added\n' },
  { argv: ['diff', harbour, later, '--exit-code', '--stat'], code: 1, stdout: '1 dropped' },
  { argv: ['diff', harbour, harbour, '--exit-code', '--stat'], code: 0, stdout: '3 kept' },
  {
    argv: ['diff', harbour, later, '--only', 'dropped,weaker', '--format', 'csv'],
    code: 0,
    stdout: /^.*\r\n.*\r\n.*\r\n$/,
  },
  { argv: ['diff', harbour, later, harbour, '--stat'], code: 0, stdout: /\d/ },
  { argv: ['diff', harbour, later, harbour, '--format', 'json', '--exit-code'], code: 1, stdout: '"editions": [' },
  { argv: ['table', harbour, '--format', 'bibtex'], code: 0, stdout: /^@\w+\{/ },
  { argv: ['table', harbour, '--format', 'csl-json'], code: 0, stdout: /^\[/ },
  { argv: ['table', harbour, '--format', 'ris'], code: 0, stdout: /^TY {2}-/ },
  { argv: ['coverage', harbour], code: 0, stdout: 'F1' },
  { argv: ['coverage', harbour, '--format', 'csv'], code: 0, stdout: ',' },
  { argv: ['coverage', harbour, '--format', 'json'], code: 0, stdout: /^\{/ },
  { argv: ['taxonomy', 'list'], code: 0, stdout: /^general +/ },
  { argv: ['taxonomy', 'show', 'general'], code: 0, stdout: 'capacity: ' },
  { argv: ['taxonomy', 'show', 'general', '--yaml'], code: 0, stdout: /^id: general$/m },
  { argv: ['taxonomy', 'check', 'general'], code: 0, stdout: 'no problem' },
  { argv: ['taxonomy', 'init'], code: 0, stdout: /^id: /m },
  { argv: ['taxonomy', 'schema'], code: 0, stdout: '"title": "pincite taxonomy"' },
  { argv: ['schema', 'failure'], code: 0, stdout: '"https://json-schema.org/draft/2020-12/schema"' },
  { argv: ['completion', 'bash'], code: 0, stdout: 'complete -o filenames -F _pincite pincite' },
  { argv: ['completion', 'fish'], code: 0, stdout: 'complete -c pincite' },
  { argv: ['completion', 'zsh'], code: 0, stdout: /^#compdef pincite/ },
  { argv: ['man'], code: 0, stdout: /^\.TH PINCITE 1/ },
];

const folder = (name: string) => `${name}: is a folder: name its files, or add --recursive`;

/** Bad command lines and bad input: the exact line on stderr, behind "pincite: ". Nothing goes to stdout. */
export const bad: [argv: string[], line: string, world?: World][] = [
  // The command line.
  [['anaylze'], 'unknown command \'anaylze\' (did you mean analyze?); see "pincite help"'],
  [
    ['analyze', '--fromat', 'json', harbour],
    'unknown option \'--fromat\' (did you mean --format?); see "pincite help"',
  ],
  [
    ['analyze', '--format', 'xml', harbour],
    "option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are text, markdown, csv, json, jsonl.; see \"pincite help\"",
  ],
  [
    ['table', '--format', 'jsonl', harbour],
    "option '-f, --format <format>' argument 'jsonl' is invalid. Allowed choices are text, markdown, csv, tsv, xlsx, html, json, bibtex, csl-json, ris.; see \"pincite help\"",
  ],
  [['analyze', '--format'], 'option \'-f, --format <format>\' argument missing; see "pincite help"'],
  [
    ['analyze', harbour, '--only', 'risks'],
    "option '--only <what>' argument 'risks' is invalid. Allowed choices are findings, recommendations, barriers.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '--page', '12-9'],
    'option \'--page <pages>\' argument \'12-9\' is invalid. Give printed page labels, as in "9-12,iv,A-3".; see "pincite help"',
  ],
  [
    ['analyze', harbour, '--max-size', 'huge'],
    "option '--max-size <size>' argument 'huge' is invalid. Give a size such as 500k, 20MB or 1GB.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '--max-size', '0'],
    "option '--max-size <size>' argument '0' is invalid. Give a size such as 500k, 20MB or 1GB.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '--jobs', '0'],
    "option '-j, --jobs <n>' argument '0' is invalid. Give a number from 1 to 256.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '--jobs', 'many'],
    "option '-j, --jobs <n>' argument 'many' is invalid. Give a number from 1 to 256.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '--width', '5'],
    "option '--width <columns>' argument '5' is invalid. Give a number of columns from 20 to 1000.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '--color=maybe'],
    "option '--color [when]' argument 'maybe' is invalid. Allowed choices are auto, always, never.; see \"pincite help\"",
  ],
  [
    ['table', harbour, '--columns', 'id,statment'],
    'option \'--columns <list>\' argument \'id,statment\' is invalid. There is no column "statment": did you mean "statement"?; see "pincite help"',
  ],
  [
    ['table', harbour, '--sort', 'size'],
    "option '--sort <by>' argument 'size' is invalid. Allowed choices are page, category, actor.; see \"pincite help\"",
  ],
  [
    ['table', harbour, '--group-by', 'page'],
    "option '--group-by <what>' argument 'page' is invalid. Allowed choices are category, actor, work, section.; see \"pincite help\"",
  ],
  [
    ['table', harbour, '--by', 'page'],
    "option '--by <row>' argument 'page' is invalid. Allowed choices are item, work.; see \"pincite help\"",
  ],
  [['diff', harbour], 'missing required argument \'after\'; see "pincite help"'],
  [['diff'], 'missing required argument \'before\'; see "pincite help"'],
  [
    ['diff', harbour, later, '--only', 'weeker'],
    'option \'--only <changes>\' argument \'weeker\' is invalid. There is no change "weeker": did you mean "weaker"?; see "pincite help"',
  ],
  [['diff', harbour, later, harbour, '--only', 'dropped'], '--only takes two reports: name two, or leave it out'],
  [['table', harbour, ferry, '--format', 'ris'], '--format ris takes one report: run it for each'],
  [['coverage'], 'missing required argument \'report\'; see "pincite help"'],
  [['diff', '-', '-'], 'standard input ("-") can be read once only'],
  [['help', 'anaylze'], 'there is no command "anaylze": did you mean "analyze"?'],
  [['help', 'taxonomy', 'nothing'], 'there is no command "nothing": choose from list, show, check, init, schema'],
  [['help', 'man', 'more'], 'there is no command "more": "man" has no commands'],
  [
    ['analyze', harbour, '-o', ''],
    "option '-o, --output <file>' argument '' is invalid. Give the name of a file.; see \"pincite help\"",
  ],
  [
    ['analyze', harbour, '-o', 'out.html'],
    'out.html: this command does not write html: it writes text, markdown, csv, json, jsonl; name one with --format, or another ending',
  ],
  [
    ['table', harbour, '-o', 'out.jsonl'],
    'out.jsonl: this command does not write jsonl: it writes text, markdown, csv, tsv, xlsx, html, json, bibtex, csl-json, ris; name one with --format, or another ending',
  ],
  [['table', harbour, '--by', 'work', '--columns', 'id'], '--columns is for a row an item: leave it out, or --by work'],
  [['table', harbour, '--by', 'work', '--sort', 'page'], '--sort is for a row an item: leave it out, or --by work'],
  [
    ['analyze', harbour, '--concept', 'capacty'],
    `${harbour}: taxonomy general has no concept "capacty": did you mean "capacity"?`,
  ],
  [
    ['table', harbour, '--concept', 'zzzzzzzz'],
    `${harbour}: taxonomy general has no concept "zzzzzzzz"; "pincite taxonomy show general" lists them`,
  ],
  [
    ['coverage', harbour, '--concept', 'capacty'],
    'taxonomy general has no concept "capacty": did you mean "capacity"?',
  ],
  [
    ['coverage', 'fixtures/cli/empty.json', '--concept', 'capacity'],
    'fixtures/cli/empty.json: no such file: check its name and folder',
  ],
  [['taxonomy', 'shwo'], 'unknown command \'shwo\' (did you mean show?); see "pincite help"'],
  [['taxonomy', 'check'], 'missing required argument \'file\'; see "pincite help"'],
  [
    ['schema', 'table'],
    "command-argument value 'table' is invalid for argument 'of'. Allowed choices are analysis, failure, diff.; see \"pincite help\"",
  ],
  [
    ['completion', 'csh'],
    "command-argument value 'csh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.; see \"pincite help\"",
  ],
  [
    ['schema', 'analysis', 'diff'],
    'too many arguments for \'schema\'. Expected 1 argument but got 2.; see "pincite help"',
  ],
  [['explain', harbour], 'name one item (R3, F1) or one line (--line 120)'],
  [['explain', harbour, 'R1', '--line', '3'], 'name one item (R3, F1) or one line (--line 120)'],
  [['explain', harbour, 'R9'], `${harbour}: has no item "R9": it has F1 to F2 and R1 to R3; pincite table lists them`],
  [['explain', harbour, '--line', 'x'], '--line takes a line number from 1, not "x"'],
  [['explain', harbour, '--line', '999'], `${harbour}: has no line 999`],
  // Naming reports.
  [['analyze'], 'no report is named: give a file, a folder with --recursive, or "-" for standard input'],
  [['table'], 'no report is named: give a file, a folder with --recursive, or "-" for standard input'],
  [
    ['analyze', '--files-from', '-'],
    'no report is named: give a file, a folder with --recursive, or "-" for standard input',
    { stdin: '' },
  ],
  [['analyze', '--files-from', 'no-list'], 'no-list: no such file: check its name and folder'],
  [['analyze', '-', '--files-from', '-'], 'standard input ("-") can be read once only', { stdin: 'x.md\n' }],
  [['analyze', '-', '-'], 'standard input ("-") can be read once only'],
  [['analyze', 'nothing-*.md'], 'nothing-*.md: matches no file: check the pattern'],
  [
    ['analyze', '-r', 'bin'],
    'bin: holds no report: files must end in one of .md .markdown .mdown .mkd .qmd .rmd .txt .text',
  ],
  [['analyze', ''], 'the name of a report is empty: is a variable of the shell not set?'],
  [['diff', harbour, ''], 'the name of a report is empty: is a variable of the shell not set?'],
  // Reading them.
  [['analyze', 'no-such.md'], 'no-such.md: no such file: check its name and folder'],
  [['analyze', 'LICENSE/no.md'], 'LICENSE/no.md: no such file: a part of its path is no folder'],
  [['analyze', `${'x'.repeat(300)}.md`], `${'x'.repeat(300)}.md: no such file: its name is too long`],
  [['analyze', 'src'], folder('src')],
  [['table', 'src'], folder('src')],
  [['diff', 'src', harbour], folder('src')],
  [['analyze', 'evil\u001b[2J\u202e.md'], 'evil\\u{1b}[2J\\u{202e}.md: no such file: check its name and folder'],
  [['analyze', harbour, '--max-size', '100'], `${harbour}: is larger than 100 bytes: raise the limit with --max-size`],
  [['analyze', harbour, '--max-size', '0.2k'], `${harbour}: is larger than 200 bytes: raise the limit with --max-size`],
  [
    ['analyze', '-', '--max-size', '1k'],
    '-: is larger than 1 kB: raise the limit with --max-size',
    { stdin: 'x'.repeat(1001) },
  ],
  [['analyze', '-', '--stdin-name', 'p.txt'], 'p.txt: the file is empty', { stdin: '' }],
  [
    ['explain', '-', 'R1', '--stdin-name', 'saved.json'],
    'saved.json: this is a result that pincite saved, not text: name the report that it was made of',
    { stdin: '{\n  "schema": 1,\n  "tool": {' },
  ],
  [
    ['analyze', '-', '--stdin-name', 'all.jsonl'],
    'all.jsonl: this is a result that pincite saved, not text: name the report that it was made of',
    { stdin: '{"schema":1,"tool":{}}' },
  ],
  [
    ['explain', '-', 'R1'],
    '-: has no item "R1": nothing was found in it; --line tells why not',
    { stdin: 'The ferry is blue.' },
  ],
  [['diff', 'no-such.md', harbour], 'no-such.md: no such file: check its name and folder'],
  [
    ['diff', 'package.json', harbour],
    'package.json: is not an analysis: make one with "pincite analyze REPORT --format json"',
  ],
  [
    ['table', harbour, '--format', 'xlsx'],
    'a workbook cannot be shown on a terminal: write it to a file with -o',
    { terminal: true },
  ],
  // Taxonomies and configuration.
  [
    ['analyze', harbour, '--taxonomy', 'no-such'],
    'no-such: no such taxonomy: give one of general, upr-issues, digital-services, or a YAML file',
  ],
  [
    ['taxonomy', 'show', 'no-such'],
    'no-such: no such taxonomy: give one of general, upr-issues, digital-services, or a YAML file',
  ],
  [
    ['taxonomy', 'check', 'no-such.yml'],
    'no-such.yml: no such taxonomy: give one of general, upr-issues, digital-services, or a YAML file',
  ],
  [
    ['taxonomy', 'show', 'src'],
    'src: cannot be read (EISDIR): give one of general, upr-issues, digital-services, or a YAML file',
  ],
  [
    ['analyze', harbour, '--config', 'no-such.yml'],
    'no-such.yml: no such configuration: check the name after --config',
  ],
  // Writing.
  [['analyze', harbour, '-o', 'src'], 'src: is a folder: give -o the name of a file'],
  [['analyze', harbour, '-o', 'no-folder/'], 'no-folder/: is a folder: give -o the name of a file'],
  [
    ['analyze', harbour, '-o', 'no-folder/out.json'],
    'no-folder/out.json: cannot be written: its folder does not exist, make it first',
  ],
  [
    ['analyze', harbour, '-o', 'LICENSE/out.json'],
    'LICENSE/out.json: cannot be written: a part of its path is no folder',
  ],
  [['analyze', harbour, '-o', harbour], `${harbour}: is a report that is read: give -o another name`],
  [
    ['table', harbour, '-o', `./fixtures/../${harbour}`],
    `./fixtures/../${harbour}: is a report that is read: give -o another name`,
  ],
  [['diff', harbour, later, '-o', later], `${later}: is a report that is read: give -o another name`],
  [
    ['analyze', harbour, '-o', `${'x'.repeat(300)}.json`],
    `${'x'.repeat(300)}.json: cannot be written: its name is too long`,
  ],
  [['schema', '-o', 'src'], 'src: is a folder: give -o the name of a file'],
  [
    ['taxonomy', 'init', '-o', 'no-folder/mine.yml'],
    'no-folder/mine.yml: cannot be written: its folder does not exist, make it first',
  ],
];
