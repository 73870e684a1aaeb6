import { Bundle, BundleEvent } from '../bundle';
import { chinaAid, chrdChangsha, frontLine, hric, ishr, rfa, wgad2020 } from './public-sources';

/** What happened to all three. Cheng Yuan alone has a recorded place of arrest. */
const taken = (place?: string): BundleEvent => ({
  kind: 'apprehension',
  date: '2019-07-22',
  ...(place && { place }),
  preferred_reason: 'CHRD, HRIC and ISHR agree on 22 July, and the terms were counted from that day.',
  citations: [
    chrdChangsha,
    hric,
    ishr,
    { title: 'Other public accounts', date: '2019-07-21', reliability: 'unverified' },
  ],
});

const untilTrial: BundleEvent[] = [
  {
    kind: 'criminal_detention',
    date: '2019-07-22',
    legal: { reason: 'Suspicion of subversion' },
    summary:
      'On suspicion of subversion. ChinaAid speaks of residential surveillance at a designated location instead.',
    citations: [chrdChangsha, hric, { ...chinaAid, reliability: 'disputed' }],
  },
  {
    kind: 'acknowledged',
    date: '2019-07-25',
    summary: 'The families are told.',
    citations: [chrdChangsha, hric, ishr],
  },
  {
    kind: 'formal_arrest',
    date: '2019-08-26',
    summary: 'As the limit of 37 days drew near.',
    citations: [chrdChangsha],
  },
  {
    kind: 'un_submission',
    date: '2019-09-19',
    summary: 'Communiqué to the WGAD and four special rapporteurs.',
    citations: [{ title: 'CHRD', published: '2019-10' }],
  },
  {
    kind: 'un_communication',
    date: '2019-10-29',
    summary: 'The WGAD transmits the case to the Government.',
    citations: [wgad2020],
  },
  { kind: 'un_communication', date: '2019-12', summary: 'Letter of six UN experts.', citations: [ishr] },
  {
    kind: 'state_reply',
    date: '2019-12-13',
    summary: 'The Government replies to the WGAD, on day 45 of 60.',
    citations: [wgad2020],
  },
  {
    kind: 'lawyer_changed',
    date: '2020-03-16',
    summary: 'All six lawyers whom the families had appointed are “dismissed”.',
    citations: [hric],
  },
  {
    kind: 'un_opinion',
    date: '[2020-04-27..2020-05-01]',
    summary: 'WGAD Opinion 11/2020, adopted in the session of 27 April to 1 May: the detention is arbitrary.',
    citations: [wgad2020],
  },
  {
    kind: 'indictment',
    date: '2020-06-24',
    summary: 'The families were told on 10 July.',
    citations: [chrdChangsha, frontLine],
  },
  {
    kind: 'trial_opened',
    date: '[2020-08-31..2020-09-04]',
    place: 'Changsha Intermediate People’s Court',
    summary: 'Secret trial on a day between 31 August and 4 September; the families learnt of it on 10 September.',
    citations: [chrdChangsha, hric],
  },
];

const sentenced = (imprisonment: string, summary: string): BundleEvent => ({
  kind: 'sentence',
  date: '2021-05-25',
  place: 'Changsha Intermediate People’s Court',
  summary,
  sentence: { imprisonment, counted_from: '2019-07-22' },
  preferred_reason:
    'The prison’s notice gives 25 May as the day of the sentence; 20 July is the day on which the families were told.',
  citations: [chinaAid, { ...frontLine, date: '2021-07-20' }],
});

/** Cheng Yuan, Liu Dazhi and Wu Gejianxiong. What organisations and UN bodies published, no more. */
export const changshaThree: Bundle = {
  format: 'vigil-cases',
  version: 1,
  defenders: [
    {
      reference: 'CHENG-YUAN',
      names: [
        { text: 'Cheng Yuan', lang: 'zh-Latn', kind: 'main' },
        { text: '程渊', lang: 'zh-Hans', kind: 'native' },
        { text: 'Chen Yuan', lang: 'zh-Latn', kind: 'alias' },
        { text: 'Chung Yuan', lang: 'zh-Latn', kind: 'alias' },
      ],
      gender: 'male',
      born: '1973-10-18',
      country: 'CN',
      professions: ['legal advocate'],
      confidentiality: 'public',
      consent: { public_name: 'given' },
      events: [
        taken('Shenzhen'),
        ...untilTrial,
        sentenced('P5Y', 'Five years. The sentence was confirmed on 5 August 2021.'),
        { kind: 'prison_admission', date: '2021-09-15', place: 'Jinshi Prison', citations: [chinaAid] },
        { kind: 'transfer', date: '2022-01-18', place: 'Chishan Prison', citations: [chinaAid] },
        { kind: 'solitary', date: '2022-01-18/2022-04-18', place: 'Chishan Prison', citations: [chinaAid] },
        {
          kind: 'statement',
          date: '2022-07',
          summary: 'Nine groups mark the third anniversary of the case.',
          citations: [{ title: 'ISHR', published: '2022-07' }],
        },
        {
          kind: 'visit',
          date: '2023-06-13',
          summary: 'Family visit; ill-treatment is alleged.',
          citations: [frontLine],
        },
        {
          kind: 'release',
          date: '2024-07-21',
          release_type: 'term_completed',
          summary: 'Released at the end of the term.',
          citations: [frontLine, rfa],
        },
      ],
    },
    {
      reference: 'LIU-DAZHI',
      names: [
        { text: 'Liu Dazhi', lang: 'zh-Latn', kind: 'main' },
        { text: '刘大志', lang: 'zh-Hans', kind: 'native' },
        { text: 'Liu Yongze', lang: 'zh-Latn', kind: 'alias' },
      ],
      country: 'CN',
      confidentiality: 'public',
      consent: { public_name: 'given' },
      events: [
        taken(),
        ...untilTrial,
        sentenced('P2Y', 'Two years.'),
        {
          kind: 'release',
          date: '2021-07-21',
          release_type: 'term_completed',
          summary: 'Released at the end of the term.',
          preferred_reason:
            'Two years from 22 July 2019 end on 21 July 2021, and the other two were each released on the computed day.',
          citations: [frontLine, { ...ishr, date: '2021-07-22' }],
        },
      ],
    },
    {
      reference: 'WU-GEJIANXIONG',
      names: [
        { text: 'Wu Gejianxiong', lang: 'zh-Latn', kind: 'main' },
        { text: '吴葛健雄', lang: 'zh-Hans', kind: 'native' },
        { text: 'Wu Ge Jianxiong', lang: 'zh-Latn', kind: 'alias' },
        { text: '吴健雄', lang: 'zh-Hans', kind: 'alias' },
      ],
      country: 'CN',
      confidentiality: 'public',
      consent: { public_name: 'given' },
      events: [
        taken(),
        ...untilTrial,
        sentenced('P3Y', 'Three years.'),
        {
          kind: 'release',
          date: '2022-07-21',
          release_type: 'term_completed',
          summary: 'Released at the end of the term.',
          citations: [ishr],
        },
      ],
    },
  ],
  groups: [
    {
      reference: 'CHANGSHA-THREE',
      name: 'Changsha Three',
      members: [{ defender: 'CHENG-YUAN' }, { defender: 'LIU-DAZHI' }, { defender: 'WU-GEJIANXIONG' }],
    },
  ],
};
