/** C0 and C1 controls make XML invalid; overrides of direction could turn a line round. Both are no text. */
const unwritable = /(?![\n\t])\p{Cc}|[\u202a-\u202e\ufffe\uffff]/gu;

/** A text as it may stand in a file for others. */
export const writable = (text: string): string => text.toWellFormed().replace(unwritable, '');
