import { BundleDefender, type BundleEvent } from '../src/bundles/bundle';
import { inventedEvents } from './invented-events';
import { Random } from './random';

const countries = [
  ['CN', 30],
  ['EG', 10],
  ['HK', 4],
  ['TR', 8],
  ['IR', 8],
  ['RU', 8],
  ['BY', 6],
  ['VN', 6],
  ['SA', 4],
  ['MX', 4],
  [undefined, 3],
] as const;
const syllables = 'an bei chu dar el fa gul hana ivo jin kala lim mei nor osa pre ri sha tem ur vik wen yas zo'.split(
  ' ',
);
const han = '黄雪琴王建兵程渊刘大志吴葛健雄李明华张伟丽陈红军赵秀英周国强';
const arabic = ['أحمد', 'ليلى', 'مريم', 'حسن', 'توختى', 'ئىلھام', 'سارة', 'علي'];
const confidentialities = [
  ['public', 60],
  ['partners', 10],
  ['internal', 15],
  ['restricted', 5],
  [undefined, 10],
] as const;
const consents = [
  ['given', 60],
  ['refused', 5],
  ['cannot_ask', 15],
  [undefined, 20],
] as const;

/** An invented defender with a timeline of `events` events, the same for the same number. */
export function inventedCase(reference: string, seed: number, events: number): BundleDefender {
  const random = new Random(Math.imul(seed + 1, 0x9e3779b1));
  const country = random.weighted(countries);
  const consent = random.weighted(consents);
  return {
    reference,
    names: names(random, country),
    gender: random.weighted([
      ['female', 45],
      ['male', 45],
      [undefined, 10],
    ]),
    born: born(random),
    country,
    professions: random.chance(0.6) ? [random.one(['lawyer', 'journalist', 'teacher', 'organiser'])] : undefined,
    rights: random.chance(0.4) ? [random.one(['labour', 'women', 'land', 'expression'])] : undefined,
    summary: random.chance(0.5) ? 'Invented for the benchmark. No such person exists.' : undefined,
    confidentiality: random.weighted(confidentialities),
    consent: consent && { public_name: consent },
    events: inventedEvents(random, events),
  };
}

function names(random: Random, country: string | undefined): BundleDefender['names'] {
  const word = (parts: number): string => {
    const text = Array.from({ length: parts }, () => random.one(syllables)).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const main = { text: `${word(1)} ${word(random.whole(1, 3))}`, lang: 'en', kind: 'main' as const };
  if (country === 'CN' || country === 'HK') {
    const text = Array.from({ length: random.whole(2, 3) }, () => han[random.whole(0, han.length - 1)]).join('');
    return [main, { text, lang: 'zh', kind: 'native' }];
  }
  if (country === 'EG' || country === 'SA')
    return [main, { text: `${random.one(arabic)} ${random.one(arabic)}`, lang: 'ar', kind: 'native' }];
  return [main];
}

function born(random: Random): string | undefined {
  if (random.chance(0.2)) return undefined;
  const year = random.whole(1945, 2000);
  if (random.chance(0.25)) return `${year}`;
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** How many events the n-th case has: five on average, and never the same for neighbours. */
export const sizeOf = (n: number): number => [3, 5, 7, 4, 6, 2, 8, 5, 4, 6][n % 10]!;

/** Something that may be reported of anybody who is held. */
export const report = (seed: number, date: string): BundleEvent => {
  const random = new Random(seed);
  return {
    kind: random.one(['visit', 'transfer', 'hunger_strike', 'media', 'lawyer_denied', 'trial_session'] as const),
    date,
    place: 'An invented place',
    summary: 'Invented for the benchmark. It says in a sentence or two what was seen, and by whom it was reported.',
    citations: [
      { title: 'Invented report', url: `https://example.org/${seed}`, published: date, reliability: 'corroborated' },
    ],
  };
};
