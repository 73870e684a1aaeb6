/** A cell as it can be kept, and what was taken out of it, in words. */
export interface CleanText {
  text: string;
  removed: string[];
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u180e]/g;
const JOINER = /[\u200c\u200d]/g;
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const PLAIN = /^[\u0021-\u007e](?:[\u0020-\u007e]*[\u0021-\u007e])?$/;
const JOINING = /[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af]/;

/**
 * Takes out what nobody can see, and says so. Joiners stay in scripts that write with them (Persian, the scripts of
 * India); line breaks become one kind; blanks of any width become a space.
 */
export function cleanText(raw: string): CleanText {
  if (PLAIN.test(raw) && !raw.includes('  ')) return { text: raw, removed: [] };
  const removed: string[] = [];
  const take = (text: string, pattern: RegExp, one: string, many = `${one}s`): string => {
    const found = text.match(pattern)?.length ?? 0;
    if (found > 0) removed.push(`${found} ${found === 1 ? one : many}`);
    return found > 0 ? text.replace(pattern, '') : text;
  };
  let text = raw.isWellFormed() ? raw : raw.toWellFormed();
  if (text !== raw) removed.push('half a character');
  text = take(text, CONTROL, 'control character');
  text = take(text, BIDI, 'mark of direction', 'marks of direction');
  text = take(text, INVISIBLE, 'invisible character');
  if (!JOINING.test(text)) text = take(text, JOINER, 'invisible character');
  text = text
    .replace(BLANK, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return { text: text.normalize('NFC'), removed };
}

const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** For reading by rules: full-width forms and digits of Arabic and Persian become plain ones, small letters. */
export function plainForm(text: string): string {
  // eslint-disable-next-line no-control-regex -- ASCII needs no folding
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase();
}

/**
 * The words of a source as they were written, as far as they can be kept: no control characters, at most 10,000.
 * @returns the quote, and whether something of it is missing
 */
export function quoteOf(raw: string, most = 10_000): { quote: string; isCut: boolean } {
  const quote = raw.toWellFormed().replace(CONTROL, '');
  if (quote.length <= most) return { quote, isCut: false };
  return { quote: `${quote.slice(0, most - 2).toWellFormed()} …`, isCut: true };
}

/** A value for a message: one line, not too long. */
export function shown(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '·');
  return line.length > most ? `${line.slice(0, most).toWellFormed()}…` : line;
}

/** Words for nothing: an empty cell in all but name. */
const nothing = new Set(
  (
    '|-|--|---|—|–|?|??|???|.|/|*|n/a|na|n.a.|n.a|#n/a|nil|none|null|undefined|nan|unknown|unk|not known|not available|no data|' +
    'tbc|tbd|x|xx|inconnu|inconnue|inconnus|n/d|n.d.|s/d|desconocido|desconocida|se desconoce|sin datos|неизвестно|' +
    'нет данных|н/д|нет|不详|不詳|不明|未知|无|無|待查|غير معروف|غير معروفة|مجهول|لا يوجد'
  ).split('|'),
);

/** Does a cell say that it says nothing? `?` and "unknown" do. */
export const saysNothing = (plain: string): boolean => nothing.has(plain);
