import { counted, refusal } from './reading-limits';

/** How a text can be written in bytes, by the names of the WHATWG Encoding Standard. */
export const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  gb18030: 'GB18030 (Chinese, simplified)',
  big5: 'Big5 (Chinese, traditional)',
  'windows-1252': 'Windows-1252 (Western Europe)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1256': 'Windows-1256 (Arabic)',
} as const;
export type Encoding = keyof typeof encodings;

export const isEncoding = (code: string): code is Encoding => Object.hasOwn(encodings, code);

/** A text, how it was read, and what is to be said about that. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  notes: string[];
}

/** Enough of a file to see how it is written. */
const sample = 1 << 16;

/**
 * Reads the bytes of a text. The mark at the beginning decides; then UTF-8 if it is that without a fault; then what looks
 * most likely, which a note says. `asked` overrides all of it. @throws Invalid when it is no text at all
 */
export function decodeText(bytes: Buffer, asked?: Encoding): Decoded {
  const [encoding, why] = asked ? [asked, undefined] : sniffed(bytes);
  const notes = why ? [why] : [];
  let text = new TextDecoder(encoding).decode(bytes); // takes the mark off
  const lost = countOf(text, '\ufffd');
  if (lost > 0)
    notes.push(
      `${counted(lost)} characters could not be read as ${encodings[encoding]} and stand as \ufffd. Choose another encoding, or save the file as UTF-8.`,
    );
  const nul = countOf(text, '\0');
  if (nul > 0) {
    if (nul > 20 && nul > text.length / 1000) throw notText();
    text = text.replaceAll('\0', '');
    notes.push(`${counted(nul)} NUL characters were left out; they can be neither seen nor stored.`);
  }
  return { text, encoding, notes };
}

const notText = () =>
  refusal(
    'This file is no text, so it cannot be read as CSV. Save the table as XLSX or as CSV (UTF-8), and bring that.',
  );

function sniffed(bytes: Buffer): [Encoding, string?] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const wide = wideWithoutMark(bytes.subarray(0, sample));
  if (wide) return [wide, assumed(wide)];
  if (reads(bytes, 'utf-8')) return ['utf-8'];
  const other = looksChinese(bytes) && reads(bytes, 'gb18030') ? 'gb18030' : 'windows-1252';
  return [other, assumed(other)];
}

const assumed = (encoding: Encoding): string =>
  `The file does not say how its text is written. It was read as ${encodings[encoding]}; if letters look wrong, choose another encoding.`;

function reads(bytes: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: of commas, figures and line ends one byte of two is zero. */
function wideWithoutMark(bytes: Buffer): Encoding | undefined {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2) odd++;
    else even++;
  });
  const some = bytes.length / 20;
  if (odd > some && even < odd / 10) return 'utf-16le';
  return even > some && odd < even / 10 ? 'utf-16be' : undefined;
}

/**
 * In Chinese text the bytes beyond ASCII stand in pairs, and most of the pairs are among the characters that are used
 * every day (GB 2312, rows 16 to 55); accented letters stand alone between others.
 */
function looksChinese(bytes: Buffer): boolean {
  let [pairs, common, alone] = [0, 0, 0];
  const part = bytes.subarray(0, sample);
  for (let i = 0; i < part.length; i++) {
    const lead = part[i]!;
    if (lead < 0x80) continue;
    const trail = part[i + 1] ?? 0;
    if (lead >= 0x81 && lead <= 0xfe && trail >= 0x40) {
      if (trail < 0x80) {
        alone++; // é before a letter; in GB18030 a rare character
        continue;
      }
      pairs++;
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++;
      if (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1) common++; // punctuation and wide letters
      i++;
    } else alone++;
  }
  return pairs > 0 && common > pairs / 2 && alone <= pairs;
}

function countOf(text: string, character: string): number {
  let n = 0;
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) n++;
  return n;
}
