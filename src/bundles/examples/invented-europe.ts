import { BundleDefender, BundleEvent, BundleGroup } from '../bundle';
import { source } from './invented-source';

/** The three of the invented joint case were taken on one day and tried together. */
const streetCase: BundleEvent[] = [
  { kind: 'apprehension', date: '2021-06-24', place: 'Invented square', citations: [source] },
  { kind: 'formal_arrest', date: '2021-07-02', citations: [source] },
  { kind: 'trial_opened', date: '2022-01-17', citations: [source] },
];

/** Invented people of Europe, Turkey and Russia, with an invented joint case of three. */
export const inventedInEurope: BundleDefender[] = [
  {
    reference: 'EX-JAN-PRYKLADNY',
    names: [
      { text: 'Jan Prykladny', lang: 'be-Latn', kind: 'main' },
      { text: 'Ян Прыкладны', lang: 'be', kind: 'native' },
    ],
    gender: 'male',
    country: 'BY',
    professions: ['musician'],
    summary: 'Invented example. One of three; the only one who is still held.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      ...streetCase,
      {
        kind: 'sentence',
        date: '2022-02-15',
        sentence: { imprisonment: 'P6Y', counted_from: '2021-06-24' },
        citations: [source],
      },
      { kind: 'disciplinary', date: '2026-10-05', summary: 'Ten days in a punishment cell.', citations: [source] },
    ],
  },
  {
    reference: 'EX-ALENA-UZOR',
    names: [
      { text: 'Alena Uzor', lang: 'be-Latn', kind: 'main' },
      { text: 'Алена Узор', lang: 'be', kind: 'native' },
      { text: 'Елена Узор', lang: 'ru', kind: 'alias' },
    ],
    gender: 'female',
    country: 'BY',
    professions: ['nurse'],
    summary: 'Invented example. One of three; released when her term was over.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      ...streetCase,
      {
        kind: 'sentence',
        date: '2022-02-15',
        sentence: { imprisonment: 'P2Y6M', travel_ban: 'P4Y', counted_from: '2021-06-24' },
        citations: [source],
      },
      { kind: 'release', date: '2023-12-23', release_type: 'term_completed', citations: [source] },
    ],
  },
  {
    reference: 'EX-MAKSIM-OBRAZ',
    names: [
      { text: 'Maksim Obraz', lang: 'be-Latn', kind: 'main' },
      { text: 'Максім Вобраз', lang: 'be', kind: 'native' },
    ],
    gender: 'male',
    country: 'BY',
    summary: 'Invented example. One of three; taken to the border and expelled.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      ...streetCase,
      {
        kind: 'sentence',
        date: '2022-02-15',
        sentence: { imprisonment: 'P7Y', counted_from: '2021-06-24' },
        citations: [source],
      },
      { kind: 'expelled_exiled', date: '2025-06-11', citations: [source] },
    ],
  },
  {
    reference: 'EX-IVAN-PRIMEROV',
    names: [
      { text: 'Ivan Primerov', lang: 'ru-Latn', kind: 'main' },
      { text: 'Иван Примеров', lang: 'ru', kind: 'native' },
    ],
    gender: 'male',
    born: '1972-02-29',
    country: 'RU',
    professions: ['historian'],
    summary: 'Invented example. Born on 29 February; sentenced on 8 December 2022.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'search', date: '2021-11-30', citations: [source] },
      { kind: 'apprehension', date: '2022-01-12', citations: [source] },
      {
        kind: 'sentence',
        date: '2022-12-08',
        sentence: { imprisonment: 'P7Y', counted_from: '2022-01-12' },
        citations: [source],
      },
      { kind: 'appeal_filed', date: '2022-12-16', citations: [source] },
      { kind: 'appeal_ruling', date: '2023-03-28', citations: [source] },
      { kind: 'term_reduced', date: '2025-02-13', sentence: { imprisonment: 'P6M' }, citations: [source] },
      { kind: 'visit', date: '2026-11-08', citations: [source] },
    ],
  },
  {
    reference: 'EX-DENIZ-ORNEK',
    names: [{ text: 'Deniz Örnek', lang: 'tr', kind: 'main' }],
    country: 'TR',
    professions: ['academic'],
    summary: 'Invented example. Held three times; acquitted.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2016-11-08', citations: [source] },
      { kind: 'release', date: '2016-11-22', release_type: 'charges_dropped', citations: [source] },
      { kind: 'apprehension', date: '2020-02-18', citations: [source] },
      { kind: 'bail', date: '2020-10-06', citations: [source] },
      { kind: 'apprehension', date: '2023-11-28', citations: [source] },
      { kind: 'trial_opened', date: '2024-05-07', citations: [source] },
      { kind: 'release', date: '2025-05-06', release_type: 'acquittal', citations: [source] },
    ],
  },
];

export const inventedGroups: BundleGroup[] = [
  {
    reference: 'EX-SAMPLE-STREET-THREE',
    name: 'Sample Street Three',
    hashtag: '#SampleStreetThree',
    day_count: 'inclusive',
    members: [{ defender: 'EX-JAN-PRYKLADNY' }, { defender: 'EX-ALENA-UZOR' }, { defender: 'EX-MAKSIM-OBRAZ' }],
  },
];
