/**
 * A text which a spreadsheet would take for a formula when it opens a CSV file: it begins with `=`, `+`, `-`, `@` or `|`,
 * in any width, whatever invisible characters stand before it; or with a tab, a line break or NUL, behind which some
 * programs look for one. Apostrophes before it are counted in, so that one more can be told from those that were there.
 * (OWASP, CSV Injection; ASVS 5.0, 1.2.10.)
 */
const dangerous =
  /^(?:'*[\t\r\n\0]|[\p{Z}\p{C}\u034f\u115f\u1160\u3164\uffa0']*[=+\-@|\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\uff5c])/u;

/** Most texts begin with a letter or a figure, and need no second look. */
const plain = /^[0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u0620-\u064a\u4e00-\u9fff]/;

/** Could a spreadsheet take the text for a formula? */
export const looksLikeFormula = (text: string): boolean => text !== '' && !plain.test(text) && dangerous.test(text);

/** The text as it stands in a CSV file: with an apostrophe before what could be taken for a formula. */
export const inertText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

/** The text that `inertText` made inert, exactly as it was. */
export const textBehind = (inert: string): string =>
  inert.startsWith("'") && looksLikeFormula(inert.slice(1)) ? inert.slice(1) : inert;
