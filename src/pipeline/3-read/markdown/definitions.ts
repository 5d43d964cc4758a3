/**
 * Links and note marks are such only where their label is defined, anywhere in the file. So that a part is read like the
 * whole, the labels that are defined are gathered first, and those that a part uses are defined again before it.
 * A definition that runs over several lines holds in its own part only; what looks like one in code defines as well.
 */
const NOTE = /^[ \t>]*(?:[-*+][ \t]+)?\[\^([^[\]\s]{1,200})\]:/;
const LINK =
  /^[ \t>]*\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
/** A label in use; an escape is passed over, so that no "\[" begins one. */
const USE = /\\.|\[((?:[^[\]\\]|\\.){1,999})\]/g;
/** A definition is a short line. */
const LONGEST = 4000;
const LONGEST_LABEL = 1100;

export class Definitions {
  /** Normal forms of labels; those of notes begin with "^". */
  readonly #labels = new Set<string>();

  constructor(source: string, start: number) {
    for (let at = source.indexOf(']:', start); at >= 0; at = source.indexOf(']:', at + 2)) {
      const [line, above] = lineAround(source, at, start);
      const note = NOTE.exec(line)?.[1];
      // Within a paragraph such a line is no definition.
      const link = note === undefined && /^[ \t>]*(?:$|#|\[(?!\^))/.test(above) ? LINK.exec(line)?.[1] : undefined;
      if (note !== undefined) this.#labels.add(`^${normal(note)}`);
      else if (link !== undefined && link.trim() !== '') this.#labels.add(normal(link));
    }
  }

  isNote(label: string): boolean {
    return this.#labels.has(`^${normal(label)}`);
  }

  /** Markdown that defines the labels that `text` uses. Nothing behind it is changed by it. */
  before(text: string): string {
    if (this.#labels.size === 0) return '';
    const notes = new Map<string, string>();
    const links = new Map<string, string>();
    for (const [, label = ''] of text.matchAll(USE)) {
      const form = normal(label);
      if (!this.#labels.has(form)) continue;
      if (form.startsWith('^')) notes.set(form, label.slice(1));
      else links.set(form, label.replaceAll(/\s+/g, ' '));
    }
    if (notes.size + links.size === 0) return '';
    const lines = [...notes.values()].map((label) => `[^${label}]: x\n`);
    lines.push(...[...links.values()].map((label) => `[${label}]: x\n`));
    // A rule, so that the last note does not go on.
    return `${lines.join('\n')}\n***\n\n`;
  }
}

/** The line that holds offset `at`, '' where its label would be too long, and the line above. Looks a bounded way around. */
function lineAround(source: string, at: number, start: number): [line: string, above: string] {
  const first = Math.max(start, at - LONGEST_LABEL);
  const before = source.slice(first, at).split('\n');
  const behind = source.slice(at, at + LONGEST);
  const end = behind.indexOf('\n');
  if (before.length === 1 && first > start) return ['', ''];
  const line = (before[before.length - 1] ?? '') + (end < 0 ? behind : behind.slice(0, end));
  return [line.trimEnd(), (before[before.length - 2] ?? '').trimEnd()];
}

const normal = (label: string): string => label.trim().replaceAll(/\s+/g, ' ').toLowerCase().toUpperCase();
