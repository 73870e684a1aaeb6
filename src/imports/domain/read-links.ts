import { isWebUrl } from '../../lib/web-url';
import { cleanText } from './clean-text';
import type { ImportCell } from './import-model';

/** What a cell says of sources: addresses, and the words around them. */
export interface LinksReading {
  urls: string[];
  words: string;
  /** Looks like an address and is none that may become a link. */
  bad: string[];
  isFormula: boolean;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'\\；，。、（）]+/gi;
const OTHER_SCHEME = /\b(?:javascript|data|file|ftp|vbscript):\S+/gi;

const trimmed = (address: string): string => {
  const bare = address.replace(/(?<![.,;:!?|])[.,;:!?|]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
};

/** Two addresses that were written without a blank between them. */
const apart = (address: string): string[] =>
  address.split(/[,;|](?=https?:\/\/|www\.)|(?<=.)(?=https?:\/\/)(?<![=/?&])/i);

/** Finds the addresses in a cell, and in its formula: `=HYPERLINK("https://…","text")` is never worked out. Never throws. */
export function readLinks({ text: written, formula }: ImportCell): LinksReading {
  const { text } = cleanText(written);
  const source = formula && !text.includes(formula) ? `${formula}\n${text}` : text;
  const urls: string[] = [];
  const bad = [...text.matchAll(OTHER_SCHEME)].map(([address]) => address.slice(0, 100));
  for (const [found] of source.matchAll(ADDRESS))
    for (const part of apart(found)) {
      const address = trimmed(part);
      const whole = /^www\./i.test(address) ? `https://${address}` : address;
      if (isWebUrl(whole) && whole.length <= 2000) urls.push(whole);
      else bad.push(address.slice(0, 100));
    }
  const isFormula = formula !== undefined || /^=\s*\w+\(/.test(text);
  const words = (isFormula ? formulaWords(source) : text.replace(ADDRESS, ' '))
    .replace(/\s*[;,|]\s*$|\s+/g, ' ')
    .trim();
  const title = words.replace(/^[\s()（）,;:：.-]+|(?<![\s()（）,;:：-])[\s()（）,;:：-]+$/g, '');
  const isTitle = /[\p{L}\p{N}]/u.test(title) && !/^(?:see|cf|via|at|link|source|and)\.?$/i.test(title);
  return { urls: [...new Set(urls)], words: isTitle ? title : '', bad, isFormula };
}

/** The text that a HYPERLINK shows: its second part. */
function formulaWords(formula: string): string {
  return /hyperlink\s*\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"/i.exec(formula)?.[1] ?? '';
}
