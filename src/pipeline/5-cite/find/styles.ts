import compiled from '../../../rules/compiled/citation-styles.json' with { type: 'json' };
import { type Element, Matcher, parseForm } from './form.ts';
import type { NamedWork } from './mention.ts';
import { namedWork } from './mention.ts';
import { isNoAuthor } from './not-authors.ts';
import type { Capture } from './slot.ts';

interface Style {
  style: string;
  forms: { where: string[]; form: string }[];
}

interface Form {
  style: string;
  elements: Element[];
}

const forms = new Map<string, Form[]>();
for (const style of Object.values(compiled as Record<string, Style>))
  for (const { where, form } of style.forms)
    for (const place of where)
      forms.set(place, [...(forms.get(place) ?? []), { style: style.style, elements: parseForm(form) }]);

/** What a form read: the works named, and where it ended. */
export interface Reading {
  style: string;
  works: NamedWork[];
  end: number;
  /** "et al." or several authors, a locator, a letter behind the year: what only citations have. */
  strong: boolean;
}

/** Reads one citation at `at` by the forms that stand in `place`; the longest wins. */
export function readBy(place: string, text: string, at: number, end: number): Reading | null {
  let best: Reading | null = null;
  const matcher = new Matcher(text, end);
  for (const { style, elements } of forms.get(place) ?? []) {
    const captures: Capture[] = [];
    const stop = matcher.match(elements, 0, at, captures);
    if (stop <= at || (best && stop <= best.end)) continue;
    const reading = build(captures);
    if (reading) best = { style, end: stop, ...reading };
  }
  return best;
}

/** '‘Dry wells’, 25 March 2022' is the title and the year: a date at the end of what stands between author and page. */
function splitDate(printed: string): { title: string; year: string } {
  const dated =
    /^(.*?)(?:(?<=^|[,.(\s])(?:\d{1,2}\s+)?(?:\p{Lu}\p{Ll}+\s+)?(?:\d{1,2},\s+)?\(?((?:1[7-9]|20)\d\d)\)?)?$/su.exec(
      printed,
    );
  const title = (dated?.[1] ?? printed).replace(/^[\s"“‘']+|(?<![\s"”’',.])[\s"”’',.]+$/g, '');
  return { title, year: dated?.[2] ?? '' };
}

/** Works of what the slots took: names begin a work, each year is a work of them, a locator belongs to the last. */
function build(captures: readonly Capture[]): { works: NamedWork[]; strong: boolean } | null {
  const works: NamedWork[] = [];
  let authors: string[] = [];
  let title: string | null = null;
  let strong = false;
  for (const capture of captures) {
    if (capture.slot === 'names') {
      if (capture.names.authors.some(isNoAuthor)) return null;
      authors = capture.names.authors;
      strong ||= capture.names.several;
    } else if (capture.slot === 'symbol') {
      works.push(namedWork({ authors: [capture.symbol] }));
      strong = true;
    } else if (capture.slot === 'title') {
      const printed = splitDate(capture.title);
      title = printed.title || null;
      works.push(namedWork({ authors, title, year: works.pop()?.year ?? printed.year }));
    } else if (capture.slot === 'year') {
      const last = works[works.length - 1];
      if (last && last.year === '' && authors.length === 0 && last.place === null) last.year = capture.year.value;
      else works.push(namedWork({ authors, year: capture.year.value }));
      strong ||= !/^\d{4}$/.test(capture.year.value);
    } else if (capture.slot === 'key') works.push(namedWork({ key: capture.key }));
    else if (capture.slot === 'back') works.push(namedWork({ authors, back: capture.type }));
    else {
      strong = true;
      const last = works[works.length - 1];
      if (!last && authors.length === 0) return null;
      if (!last) works.push(namedWork({ authors, title, place: capture.place }));
      else if (last.place === null) last.place = capture.place;
      else works.push({ ...last, place: capture.place });
    }
  }
  return works.length > 0 ? { works, strong } : null;
}
