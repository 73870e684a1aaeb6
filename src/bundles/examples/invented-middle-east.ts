import { BundleDefender } from '../bundle';
import { source } from './invented-source';

/** Invented people of the Middle East and Africa. */
export const inventedInMiddleEastAndAfrica: BundleDefender[] = [
  {
    reference: 'EX-LEILA-NAMUNA',
    names: [
      { text: 'Leila Namuna', lang: 'fa-Latn', kind: 'main' },
      { text: 'لیلا نمونه', lang: 'fa', kind: 'native' },
    ],
    gender: 'female',
    born: '1986-11-30',
    country: 'IR',
    professions: ['translator'],
    rights: ['women’s rights'],
    summary: 'Invented example. Convicted; the appeal is pending. She turns forty in prison.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2025-12-06', place: 'Invented city', citations: [source] },
      { kind: 'trial_opened', date: '2026-05-19', citations: [source] },
      {
        kind: 'sentence',
        date: '2026-06-14',
        sentence: { imprisonment: 'P6Y', counted_from: '2025-12-06' },
        citations: [source],
      },
      { kind: 'appeal_filed', date: '2026-06-30', citations: [source] },
      { kind: 'un_communication', date: '2026-10-13', citations: [source] },
    ],
  },
  {
    reference: 'EX-DARIUSH-NEMUNEH',
    names: [
      { text: 'Dariush Nemuneh', lang: 'fa-Latn', kind: 'main' },
      { text: 'داریوش نمونه', lang: 'fa', kind: 'native' },
    ],
    gender: 'male',
    country: 'IR',
    summary: 'Invented example. Executed.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2020-11-17', citations: [source] },
      { kind: 'sentence', date: '2022-01-25', summary: 'Sentenced to death.', citations: [source] },
      { kind: 'execution', date: '2023-05-09', citations: [source] },
    ],
  },
  {
    reference: 'EX-YUSUF-AL-MITHALI',
    names: [
      { text: 'Yusuf Al-Mithali', lang: 'ar-Latn', kind: 'main' },
      { text: 'يوسف المثالي', lang: 'ar', kind: 'native' },
    ],
    gender: 'male',
    born: '1961',
    country: 'BH',
    professions: ['physician'],
    summary: 'Invented example. Died in prison.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2016-03-10', citations: [source] },
      {
        kind: 'sentence',
        date: '2017-02-21',
        sentence: { imprisonment: 'P15Y', counted_from: '2016-03-10' },
        citations: [source],
      },
      { kind: 'hunger_strike', date: '2021-07-01/2021-08-14', citations: [source] },
      { kind: 'death_in_custody', date: '2024-02-06', citations: [source] },
    ],
  },
  {
    reference: 'EX-NADIA-MITHAL',
    names: [
      { text: 'Nadia Mithal', lang: 'ar-Latn', kind: 'main' },
      { text: 'نادية مثال', lang: 'ar', kind: 'native' },
    ],
    gender: 'female',
    country: 'EG',
    professions: ['researcher'],
    summary: 'Invented example. Released on paper and taken again into a new case on the same day (“rotation”).',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2023-11-14', place: 'Cairo', citations: [source] },
      { kind: 'remand_ordered', date: '2023-11-15', citations: [source] },
      { kind: 'remand_extended', date: '2024-04-16', citations: [source] },
      { kind: 'release', date: '2025-11-30', release_type: 'nonrelease_release', citations: [source] },
      { kind: 're_arrest', date: '2025-11-30', summary: 'A new case with the same charges.', citations: [source] },
      { kind: 'remand_ordered', date: '2025-12-01', citations: [source] },
      { kind: 'remand_extended', date: '2026-10-20', citations: [source] },
    ],
  },
  {
    reference: 'EX-SELAM-MASAYA',
    names: [
      { text: 'Selam Masaya', lang: 'am-Latn', kind: 'main' },
      { text: 'ሰላም ማሳያ', lang: 'am', kind: 'native' },
    ],
    gender: 'female',
    country: 'ET',
    professions: ['radio presenter'],
    summary: 'Invented example. A release is reported, but nobody knows the day. The family does not want publicity.',
    confidentiality: 'public',
    consent: { public_name: 'refused', share_partner: 'given' },
    events: [
      { kind: 'apprehension', date: '2025-11-25', citations: [source] },
      { kind: 'release', date: '2026-11', citations: [source] },
    ],
  },
  {
    reference: 'EX-FARID-NAMUNA',
    names: [
      { text: 'Farid Namuna', lang: 'prs-Latn', kind: 'main' },
      { text: 'فرید نمونه', lang: 'prs', kind: 'native' },
      { text: 'Invented nickname', lang: 'en', kind: 'do-not-publish' },
    ],
    gender: 'male',
    country: 'AF',
    summary: 'Invented example. A quiet case: nothing of it may be public.',
    confidentiality: 'restricted',
    consent: { public_name: 'cannot_ask', internal_record: 'given' },
    events: [
      { kind: 'threat', date: '2024-11', citations: [source] },
      { kind: 'apprehension', date: '2024-12-12', citations: [source] },
    ],
  },
];
