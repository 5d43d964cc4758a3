import type { PlaceInWork } from './locator.ts';

/** A work as a citation names it, before it is known which work that is. */
export interface NamedWork {
  authors: string[];
  year: string;
  place: PlaceInWork | null;
  /** 'ibid', 'op-cit', 'supra': the name says only "as before". */
  back: string | null;
  /** Of a pandoc citation, or the number of a numbered one. */
  key: string | null;
  title: string | null;
  url: string | null;
}

/** A citation found in a block's readable text; readable offsets. */
export interface Mention {
  start: number;
  end: number;
  style: string;
  works: NamedWork[];
  /** False: it may be something else; it counts only where the reference list or another citation bears it out. */
  certain: boolean;
}

export const namedWork = (known: Partial<NamedWork>): NamedWork => ({
  authors: [],
  year: '',
  place: null,
  back: null,
  key: null,
  title: null,
  url: null,
  ...known,
});
