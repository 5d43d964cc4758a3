/** An author as bibliographies want it: a person by parts, anybody else by the whole name. */
export type Name = { family: string; given: string | null } | { literal: string };

/**
 * Reads what is printed and guesses nothing: "Okafor, N." is a person; so is one word that is no acronym, or one behind
 * lower-case particles ("van der Meer"), because citations give family names alone. All else is an organisation.
 */
export function nameOf(author: string): Name {
  const comma = /^([^,]+),\s*(\S.*)$/su.exec(author);
  if (comma) return { family: comma[1] as string, given: comma[2] as string };
  if (/^(?:\p{Ll}[\p{L}’']*\s+)*(?:\p{L}[’'])?\p{Lu}\p{Ll}[\p{L}’'‐-]*$/u.test(author))
    return { family: author, given: null };
  return { literal: author };
}

/** Is the name a document symbol or report number ("A/HRC/44/5", "GAO-21-104") and not a person or body? */
export const isSymbol = (author: string): boolean =>
  /\d/.test(author) && /^[A-Z][A-Za-z0-9.]*[/(-][\w\s./()-]+$/.test(author);
