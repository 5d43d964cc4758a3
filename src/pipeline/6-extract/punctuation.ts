/** Does the text end in a colon, and so lead something in? */
export const endsInColon = (text: string): boolean => /[:：]\s*$/.test(text);

/** "The ferry is late. Why?": does the text end in a question mark? */
export const endsInQuestion = (text: string): boolean => /\?\s*$/.test(text);

/** Does the text ask for what stands behind it: does it end in a colon, or in no stop at all? */
export const leadsIn = (text: string): boolean => endsInColon(text) || /[\p{L}\p{N})]$/u.test(text.trimEnd());
