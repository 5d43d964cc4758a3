/** Does the text end in a colon, and so lead something in? */
export const endsInColon = (text: string): boolean => /[:：]\s*$/.test(text);

/** "The ferry is late. Why?": does the text end in a question mark? */
export const endsInQuestion = (text: string): boolean => /\?\s*$/.test(text);
