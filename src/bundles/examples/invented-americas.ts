import { BundleDefender } from '../bundle';
import { source } from './invented-source';

/** Invented people of Latin America. */
export const inventedInAmericas: BundleDefender[] = [
  {
    reference: 'EX-LUCIA-EJEMPLO',
    names: [{ text: 'Lucía Ejemplo', lang: 'es', kind: 'main' }],
    gender: 'female',
    country: 'CU',
    professions: ['poet'],
    summary: 'Invented example. On parole, with two years of the term to run.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2021-11-27', citations: [source] },
      {
        kind: 'sentence',
        date: '2022-06-10',
        sentence: { imprisonment: 'P7Y', counted_from: '2021-11-27' },
        citations: [source],
      },
      { kind: 'parole', date: '2025-10-21', citations: [source] },
    ],
  },
  {
    reference: 'EX-MATEO-MUESTRA',
    names: [{ text: 'Mateo Muestra', lang: 'es', kind: 'main' }],
    gender: 'male',
    country: 'NI',
    professions: ['farmer'],
    rights: ['land rights', 'indigenous rights'],
    summary: 'Invented example. Released by an amnesty.',
    confidentiality: 'public',
    consent: { public_name: 'given' },
    events: [
      { kind: 'apprehension', date: '2023-08-15', citations: [source] },
      { kind: 'amnesty', date: '2025-03-04', citations: [source] },
    ],
  },
  {
    reference: 'EX-ROSA-MODELO',
    names: [{ text: 'Rosa Modelo', lang: 'es', kind: 'main' }],
    gender: 'female',
    country: 'VE',
    professions: ['trade unionist'],
    summary: 'Invented example. On bail, with a duty to report.',
    confidentiality: 'partners',
    consent: { public_name: 'not_asked', share_partner: 'given' },
    events: [
      { kind: 'apprehension', date: '2025-08-12', citations: [source] },
      { kind: 'bail', date: '2025-12-09', citations: [source] },
      { kind: 'restriction_start', date: '2025-12-09', summary: 'To report every fifteen days.', citations: [source] },
    ],
  },
  {
    reference: 'EX-PABLO-FICTICIO',
    names: [{ text: 'Pablo Ficticio', lang: 'es', kind: 'main' }],
    gender: 'male',
    country: 'HN',
    professions: [],
    rights: ['water rights'],
    summary: 'Invented example. Threatened; nothing is known of any custody.',
    confidentiality: 'internal',
    consent: { public_name: 'not_asked' },
    events: [{ kind: 'threat', date: '2026-11-10', summary: 'Threatened by telephone.', citations: [source] }],
  },
];
