import type { Audience } from '../../src/access/domain/audience';
import type { EventKind } from '../../src/custody/domain/event-kinds';
import { composeReport } from '../../src/reports/composition/compose-report';
import type { CaseToTell } from '../../src/reports/composition/composing';
import { type BuiltInCode, builtInTemplates } from '../../src/reports/domain/built-in-templates';
import type { Report, ReportLanguage } from '../../src/reports/domain/report';
import { occurred, toldCase, wholeCase } from './report-cases';

const paper = { title: 'The Invented Times', url: 'https://invented.example/news/1', published: '2021-09-23' };
const group = { title: 'Invented Rights Watch', published: '2022', reliability: 'corroborated' };

/** What happened to everybody in these samples. */
const events = (tongue: string) => [
  occurred('summons', '2021-06~', { summary: 'Asked to come to the police station “for tea”.', citations: [group] }),
  occurred('apprehension', '2021-09-19', {
    place: 'Port City',
    summary: `At home, in the evening. ${tongue}`,
    citations: [paper, { ...group, date: '2021-09-21' }],
    legal: { forces: 'City police', warrant: 'not_shown', law: 'Criminal Code, article 105', reason: 'Incitement' },
  }),
  occurred('rsdl_start', '2021-09-20', { citations: [group] }),
  occurred('formal_arrest', '2021-10-27', { summary: 'The family was told on the 47th day.', citations: [paper] }),
  occurred('lawyer_denied', '2021-11', { citations: [group] }),
  occurred('charge', '2022-03-25', { citations: [paper] }),
  occurred('indictment', '2022-08-11'),
  occurred('trial_opened', '[2023-09-21,2023-09-22]', { place: 'Intermediate Court, Port City', citations: [paper] }),
  occurred('sentence', '2024-06-14', {
    sentence: { imprisonment: 'P6Y', dpr: 'P4Y', counted_from: '2021-09-19' },
    citations: [paper, group],
  }),
  occurred('appeal_filed', '2024-06-24'),
  occurred('appeal_ruling', '2024-09-10', { summary: 'Rejected without a hearing.', citations: [paper] }),
  occurred('transfer', '2024-10-17', { place: 'Women’s Prison', citations: [group] }),
  occurred('visit', '2025-03', { summary: 'Thirty minutes, behind glass.' }),
];

/** Invented people, one for each way of writing. */
export const people = {
  latin: { names: [{ text: 'Iris Inventée', kind: 'main' }], tongue: 'Ñandú, Ğ, ß.' },
  chinese: {
    names: [
      { text: 'Huang Xugou', kind: 'main' },
      { text: '黄虚构', lang: 'zh', kind: 'native' },
      { text: '小雪', lang: 'zh', kind: 'pen name' },
    ],
    tongue: '她说：“请告诉大家。”',
  },
  arabic: {
    names: [
      { text: 'Yusuf al-Mithali', kind: 'main' },
      { text: 'يوسف المثالي', lang: 'ar', kind: 'native' },
    ],
    tongue: 'قال: «أخبروا الجميع»',
  },
  uyghur: {
    names: [
      { text: 'Erkin Misal', kind: 'main' },
      { text: 'ئەركىن مىسال', lang: 'ug', kind: 'native' },
    ],
    tongue: 'ئۇ: «ھەممەيلەنگە ئېيتىڭلار» دېدى.',
  },
  cyrillic: {
    names: [
      { text: 'Ivan Primerov', kind: 'main' },
      { text: 'Иван Примеров', lang: 'ru', kind: 'native' },
    ],
    tongue: 'Он сказал: «Расскажите всем».',
  },
  tibetan: {
    names: [
      { text: 'Tashi Wangchuk (invented)', kind: 'main' },
      { text: 'བཀྲ་ཤིས་དབང་ཕྱུག', lang: 'bo', kind: 'native' },
    ],
    tongue: 'ཁོང་གིས་ཚང་མར་ཤོད་ཅེས་གསུངས།',
  },
} as const;
export type SamplePerson = keyof typeof people;

export function samplePerson<A extends Audience>(who: SamplePerson, audience: A, more: object = {}): CaseToTell<A> {
  const { names, tongue } = people[who];
  const profile = {
    reference: `EX-${who.slice(0, 3).toUpperCase()}`,
    ...{
      names,
      gender: 'female',
      born: '1988~',
      country: 'CN',
      nationalities: ['CN'],
      professions: ['journalist', 'teacher'],
    },
    summary: `Writes about labour rights and teaches the blind. ${tongue}\n${tongue}`,
    ...more,
  };
  return {
    told: toldCase(wholeCase(profile, events(tongue)), audience),
    groups: [{ name: 'Two of Port City', hashtag: '#TwoOfPort', others: ['Bo Invented'] }],
  };
}

export interface SampleAsked {
  template?: BuiltInCode;
  language?: ReportLanguage;
  day?: string;
  organisation?: Partial<Report['organisation']>;
}

export const sampleReport = <A extends Audience>(
  audience: A,
  cases: readonly CaseToTell<A>[],
  asked: SampleAsked = {},
): Report<A> =>
  composeReport<A>(
    {
      template: builtInTemplates[asked.template ?? 'file'],
      audience,
      language: asked.language ?? 'en',
      day: asked.day ?? '2026-11-24',
      today: '2026-11-24',
      copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T10:00:00Z' },
      organisation: { name: 'Invented Rights Watch', website: 'https://invented.example', ...asked.organisation },
    },
    cases,
  );

/** A case of very many events. */
export const longCase = (n: number): CaseToTell<'internal'> => {
  const kinds: EventKind[] = [
    'visit',
    'letter_received',
    'statement',
    'hunger_strike',
    'media',
    'transfer',
    'health_event',
  ];
  const day = (i: number): string =>
    new Date(Date.UTC(2016, 0, 2) + Math.floor((i * 3600) / n) * 86_400_000).toISOString().slice(0, 10);
  const many = Array.from({ length: n }, (_, i) =>
    occurred(i === 0 ? 'apprehension' : kinds[i % kinds.length]!, day(i), {
      place: `Place ${i % 17}`,
      summary: `Something that happened as number ${i}, told in a sentence of ordinary length.`,
      citations: [{ title: `Source ${i % 90}`, published: day(i) }],
    }),
  );
  return {
    told: toldCase(wholeCase({ names: [{ text: 'Long Case', kind: 'main' }], country: 'EG' }, many), 'internal'),
    groups: [],
  };
};
