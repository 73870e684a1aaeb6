/** What a guesser tries before she tries every character: one kind of piece after the other. */
export type PieceKind = 'own' | 'common' | 'run' | 'repeat' | 'year' | 'character';

/** The cheapest way to put a password together out of such pieces. */
export interface Guessing {
  /** The guesses that it takes, as a power of two: a low estimate. */
  bits: number;
  kinds: ReadonlySet<PieceKind>;
}

/** What a piece of the password costs that is a known word, if it is one; the piece is in small letters. */
export type WordCost = (piece: string) => { bits: number; kind: 'own' | 'common' } | undefined;

const LONGEST_WORD = 64;

const OTHER_SIGNS: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o' };
Object.assign(OTHER_SIGNS, { $: 's', '5': 's', '7': 't' });

const forward = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl',
  'zxcvbnm,./',
  'azertyuiop',
  'qsdfghjklm',
  'qwertzuiop',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  '!@#$%^&*()_+',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
];
const runs = [...forward, ...forward.map((run) => [...run].reverse().join(''))];

/**
 * How soon a password is guessed by somebody who tries words, rows of keys, repeats and years first. Dynamic programming
 * over its characters, as zxcvbn does it (Wheeler, USENIX Security 2016), with much smaller tables.
 */
export function guessing(password: string, wordCost: WordCost): Guessing {
  const signs = Array.from(password.toLowerCase());
  const read = { plain: signs, i: otherSigns(signs, 'i'), l: otherSigns(signs, 'l') };
  const best: Step[] = [{ bits: 0, from: 0, kind: 'character' }];
  for (let from = 0; from < signs.length; from++) {
    const offer = (to: number, bits: number, kind: PieceKind): void => {
      const sum = best[from]!.bits + bits;
      if (sum < (best[to]?.bits ?? Infinity)) best[to] = { bits: sum, from, kind };
    };
    offer(from + 1, characterBits(signs[from]!), 'character');
    offerWords(read, from, wordCost, offer);
    offerRuns(signs, from, offer);
    for (let length = 1; length <= Math.min(from, signs.length - from); length++) {
      if (repeats(signs, from, length)) offer(from + length, 1, 'repeat');
    }
    const year = signs.slice(from, from + 4).join('');
    if (/^(19|20)\d\d$/.test(year)) offer(from + 4, 7, 'year');
  }
  return { bits: best[signs.length]!.bits, kinds: kindsIn(best) };
}

interface Step {
  bits: number;
  from: number;
  kind: PieceKind;
}

type Offer = (to: number, bits: number, kind: PieceKind) => void;

function offerWords(read: Record<'plain' | 'i' | 'l', string[]>, from: number, wordCost: WordCost, offer: Offer): void {
  const end = Math.min(read.plain.length, from + LONGEST_WORD);
  for (const [how, signs] of Object.entries(read)) {
    let piece = signs[from]! + (signs[from + 1] ?? '');
    for (let to = from + 3; to <= end; to++) {
      piece += signs[to - 1]!;
      const cost = wordCost(piece);
      if (cost) offer(to, cost.bits + (how === 'plain' ? 0 : 2), cost.kind);
    }
  }
}

function offerRuns(signs: string[], from: number, offer: Offer): void {
  let piece = signs.slice(from, from + 2).join('');
  for (let to = from + 3; to <= signs.length; to++) {
    piece += signs[to - 1]!;
    if (!runs.some((run) => run.includes(piece))) return;
    offer(to, 8, 'run');
  }
}

function repeats(signs: string[], from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (signs[from + i] !== signs[from - length + i]) return false;
  return true;
}

/** `p@ssw0rd` as it is meant; a 1 may stand for an i or an l. */
const otherSigns = (signs: string[], one: string): string[] =>
  signs.map((sign) => (sign === '1' ? one : (OTHER_SIGNS[sign] ?? sign)));

function characterBits(sign: string): number {
  if (/\d/.test(sign)) return Math.log2(10);
  return /[a-z]/.test(sign) ? Math.log2(26) : 5;
}

function kindsIn(best: Step[]): Set<PieceKind> {
  const kinds = new Set<PieceKind>();
  for (let at = best.length - 1; at > 0; at = best[at]!.from) kinds.add(best[at]!.kind);
  return kinds;
}
