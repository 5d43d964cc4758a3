/** What a tag inside a paragraph does to the words around it; null: nothing. */
export type Effect = 'line' | 'space' | 'bold' | null;

const BOLD = new Set(['b', 'strong']);
const HIDDEN = new Set(['script', 'style']);
const PARTS = new Set(['p', 'div', 'li', 'td', 'th', 'tr', 'ul', 'ol', 'table', 'dd', 'dt', 'hr']);

/** Follows the tags inside one paragraph. Their own text is never words. */
export class InlineHtml {
  /** Words between `<script>` and `</script>` are none. */
  hides = false;
  /** Readable offset where the bold stretch that has just ended began. */
  opened = 0;
  #bold: number[] = [];

  /** `at`: readable length where `tag` stands. */
  read(tag: string, at: number): Effect {
    const name = tagName(tag);
    const closes = tag.charCodeAt(1) === 0x2f;
    if (name === 'br') return 'line';
    if (PARTS.has(name)) return 'space';
    if (HIDDEN.has(name)) this.hides = !closes;
    if (!BOLD.has(name)) return null;
    if (!closes) {
      this.#bold.push(at);
      return null;
    }
    const opened = this.#bold.pop();
    if (opened === undefined || opened >= at) return null;
    this.opened = opened;
    return 'bold';
  }
}

/** 'br' of '<br/>', 'p' of '</P >'; '' for comments and instructions. */
export function tagName(tag: string): string {
  const found = /^<\/?([a-z][a-z0-9-]*)/i.exec(tag);
  return found?.[1]?.toLowerCase() ?? '';
}
