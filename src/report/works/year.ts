/** A year as printed, in parts: '2020a' is 2020 and 'a'; 'n.d.' and 'forthcoming' have no figure. */
export interface PrintedYear {
  figure: number | null;
  suffix: string;
  /** What is printed where that is no figure; '' where nothing is. */
  words: string;
}

export function printedYear(year: string): PrintedYear {
  const dated = /^(\d{4})([a-z]?)$/.exec(year);
  return dated
    ? { figure: Number(dated[1]), suffix: dated[2] ?? '', words: '' }
    : { figure: null, suffix: '', words: year };
}
