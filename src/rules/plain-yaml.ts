/**
 * Reads the YAML that taxonomies mostly are - block maps and lists of one-line texts, lists in brackets - in a tenth of
 * the time of a full parser, which a taxonomy of thousands of concepts would feel. What it does not know it leaves
 * alone: any other form, and any fault, gives undefined, and the full parser reads the file and says what is wrong.
 */
export function readPlainYaml(text: string): unknown {
  const reader = new PlainReader(text);
  try {
    return reader.read();
  } catch (error) {
    if (error === OTHER) return undefined;
    throw error;
  }
}

/** Thrown where the text is more than plain. */
const OTHER = new Error('not plain');

const KEY = /^([a-z][a-z0-9-]*):(?: +([^ ].*))?$/;
const QUOTED = /^"[^"\\]*"$/;
/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(?:true|false|null)$/i;
const NUMBER = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,9})?$/;
/** A piece of a list in brackets, with what parts it from the next. */
const ENTRY = / *(?:"([^"\\]*)" *|([A-Za-z=][^,[\]{}:#"]*))(,|$)/y;

type Value = string | number | null | Value[] | { [key: string]: Value };

class PlainReader {
  readonly #text: string;
  #next = 0;
  /** The line at hand, without what indents it; -1: there is none. */
  #indent = -1;
  #line = '';

  constructor(text: string) {
    this.#text = text;
  }

  read(): Value {
    if (/[\t\r\uFEFF]/.test(this.#text)) throw OTHER;
    this.#advance();
    if (this.#indent !== 0) throw OTHER;
    const value = this.#block();
    if ((this.#indent as number) !== -1) throw OTHER;
    return value;
  }

  /** To the next line that is neither empty nor a comment. */
  #advance(): void {
    while (this.#next < this.#text.length) {
      const found = this.#text.indexOf('\n', this.#next);
      const end = found < 0 ? this.#text.length : found;
      let start = this.#next;
      while (start < end && this.#text[start] === ' ') start++;
      let last = end;
      while (last > start && this.#text[last - 1] === ' ') last--;
      this.#indent = start - this.#next;
      this.#next = end + 1;
      if (start === last || this.#text[start] === '#') continue;
      this.#line = this.#text.slice(start, last);
      return;
    }
    this.#indent = -1;
  }

  #block(): Value {
    return this.#line.startsWith('- ') ? this.#list(this.#indent) : this.#map(this.#indent);
  }

  #map(indent: number): Value {
    const map: { [key: string]: Value } = {};
    while (this.#indent === indent && !this.#line.startsWith('- ')) {
      const [, key, value] = KEY.exec(this.#line) ?? [];
      if (key === undefined || Object.hasOwn(map, key)) throw OTHER;
      this.#advance();
      if (value !== undefined) map[key] = this.#single(value, indent);
      else if (this.#indent > indent) map[key] = this.#block();
      else if (this.#indent === indent && this.#line.startsWith('- ')) map[key] = this.#list(indent);
      else map[key] = null;
    }
    if (this.#indent > indent) throw OTHER;
    return map;
  }

  #list(indent: number): Value {
    const list: Value[] = [];
    while (this.#indent === indent && this.#line.startsWith('- ')) {
      const value = this.#line.slice(2).trimStart();
      if (KEY.test(value)) {
        this.#indent += this.#line.length - value.length;
        this.#line = value;
        list.push(this.#map(this.#indent));
      } else {
        this.#advance();
        list.push(this.#single(value, indent));
      }
    }
    if (this.#indent > indent) throw OTHER;
    return list;
  }

  /** What stands in one line; `indent` is that of its key or dash: what is indented more would belong to it. */
  #single(value: string, indent: number): Value {
    if (this.#indent > indent) throw OTHER;
    if (QUOTED.test(value)) return value.slice(1, -1);
    if (value.startsWith('[')) return entries(value);
    if (NUMBER.test(value)) return Number(value);
    if (!/^[A-Za-z=]/.test(value) || value.endsWith(':') || value.includes(': ') || value.includes(' #')) throw OTHER;
    return textOf(value);
  }
}

function entries(value: string): Value[] {
  if (!value.endsWith(']')) throw OTHER;
  const inner = value.slice(1, -1);
  const list: Value[] = [];
  if (inner.trim() === '') return list;
  ENTRY.lastIndex = 0;
  for (;;) {
    const found = ENTRY.exec(inner);
    if (!found) throw OTHER;
    list.push(found[1] ?? textOf((found[2] as string).trimEnd()));
    if (found[3] === '') return list;
  }
}

function textOf(value: string): string {
  if (NO_TEXT.test(value)) throw OTHER;
  return value;
}
