/** A value of BibTeX or RIS, where a line end ends a field: white space and control characters as one space. */
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
