import { BundleDefender } from '../bundle';
import { source } from './invented-source';

/** Invented people of South, South-East and Central Asia. */
export const inventedInAsia: BundleDefender[] = [
  {
    reference: 'EX-TRAN-THI-MAU',
    names: [{ text: 'Trần Thị Mẫu', lang: 'vi', kind: 'main' }],
    gender: 'female',
    born: '1984-07',
    country: 'VN',
    professions: ['environmental campaigner'],
    summary: 'Invented example. Her term of five years ends in December 2026.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2021-12-10', place: 'Invented province', citations: [source] },
      { kind: 'trial_opened', date: '2022-10-18', citations: [source] },
      {
        kind: 'sentence',
        date: '2022-10-18',
        sentence: { imprisonment: 'P5Y', counted_from: '2021-12-10' },
        citations: [source],
      },
      { kind: 'prison_admission', date: '2023-01', place: 'Invented prison', citations: [source] },
      { kind: 'visit', date: '2026-10-30', citations: [source] },
    ],
  },
  {
    reference: 'EX-NANDAR-SAMPLE',
    names: [
      { text: 'Nandar Sample', lang: 'my-Latn', kind: 'main' },
      { text: 'နန္ဒာ နမူနာ', lang: 'my', kind: 'native' },
    ],
    gender: 'female',
    country: 'MM',
    professions: ['teacher'],
    summary: 'Invented example. Confined to her home.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [{ kind: 'home_confinement', date: '2022-12-02', place: 'Invented township', citations: [source] }],
  },
  {
    reference: 'EX-GUL-MISAL',
    names: [
      { text: 'Gul Misal', lang: 'ur-Latn', kind: 'main' },
      { text: 'گل مثال', lang: 'ur', kind: 'native' },
    ],
    gender: 'male',
    country: 'PK',
    professions: ['student'],
    summary: 'Invented example. Missing since he left for work; nobody admits to holding him.',
    confidentiality: 'public',
    consent: { public_name: 'given', un_confidential: 'given' },
    events: [
      {
        kind: 'lost_contact',
        date: '2026-08-26',
        place: 'Invented town',
        citations: [source],
      },
    ],
  },
  {
    reference: 'EX-ASHA-NAMOONA',
    names: [
      { text: 'Asha Namoona', lang: 'hi-Latn', kind: 'main' },
      { text: 'आशा नमूना', lang: 'hi', kind: 'native' },
    ],
    gender: 'female',
    country: 'IN',
    professions: ['community organiser'],
    rights: ['land rights'],
    summary: 'Invented example. Administrative detention; the day is not certain.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      {
        kind: 'admin_detention',
        date: '2026-05-18?',
        place: 'Invented district',
        preferred_reason: 'The first report was written closest to the day.',
        citations: [source, { title: 'Second invented source', date: '2026-05-20', reliability: 'possible' }],
      },
    ],
  },
  {
    reference: 'EX-AIGERIM-ULGI',
    names: [
      { text: 'Aigerim Ulgi', lang: 'kk-Latn', kind: 'main' },
      { text: 'Айгерім Үлгі', lang: 'kk-Cyrl', kind: 'native' },
    ],
    gender: 'female',
    country: 'KZ',
    professions: ['photographer'],
    summary: 'Invented example. In a psychiatric hospital against her will.',
    confidentiality: 'public',
    consent: { public_name: 'given', public_health: 'refused' },
    events: [{ kind: 'psychiatric_commitment', date: '2026-08-30', place: 'Invented hospital', citations: [source] }],
  },
  {
    reference: 'EX-MERDAN-MYSAL',
    names: [{ text: 'Merdan Mysal', lang: 'tk', kind: 'main' }],
    gender: 'male',
    country: 'TM',
    summary: 'Invented example. Still held after the end of the term; the day on which he was taken is one of three.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '[2021-04-19..2021-04-21]', citations: [source] },
      {
        kind: 'sentence',
        date: '2021-08-17',
        sentence: { imprisonment: 'P5Y', counted_from: '2021-04-21' },
        citations: [source],
      },
      {
        kind: 'visit',
        date: '2026-10-11',
        summary: 'Seen in prison, six months after the end of the term.',
        citations: [source],
      },
    ],
  },
  {
    reference: 'EX-SOKHA-KUMRU',
    names: [
      { text: 'Sokha Kumru', lang: 'km-Latn', kind: 'main' },
      { text: 'សុខា គំរូ', lang: 'km', kind: 'native' },
    ],
    country: 'KH',
    professions: ['trade unionist'],
    summary: 'Invented example. Escaped from a transport.',
    confidentiality: 'partners',
    consent: { public_name: 'refused' },
    events: [
      { kind: 'apprehension', date: '2022-03-07', citations: [source] },
      { kind: 'escape', date: '2022-05-14', citations: [source] },
    ],
  },
];
