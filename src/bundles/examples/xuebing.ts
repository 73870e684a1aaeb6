import { Bundle } from '../bundle';
import { amnesty, cpj, friends, ilaad, iwmf, judgmentText, tibetExpress } from './public-sources';
import { advocacy, appeal, formalArrest, taking, toTheCourt, toTheProsecutor, trial } from './xuebing-events';

/** Huang Xueqin and Wang Jianbing. What was published by the campaign, the organisations named and UN bodies, no more. */
export const xuebing: Bundle = {
  format: 'vigil-cases',
  version: 1,
  defenders: [
    {
      reference: 'HUANG-XUEQIN',
      names: [
        { text: 'Huang Xueqin', lang: 'zh-Latn', kind: 'main' },
        { text: '黄雪琴', lang: 'zh-Hans', kind: 'native' },
        { text: 'Sophia Huang', lang: 'en', kind: 'alias' },
        { text: 'Sophia Huang Xueqin', lang: 'en', kind: 'alias' },
      ],
      gender: 'female',
      country: 'CN',
      professions: ['journalist'],
      confidentiality: 'public',
      consent: { public_name: 'given' },
      events: [
        {
          kind: 'apprehension',
          date: '2019-10',
          place: 'Guangzhou',
          summary: 'An earlier detention, on suspicion of “picking quarrels”.',
          citations: [cpj, tibetExpress],
        },
        {
          kind: 'release',
          date: '2020-01-17',
          summary: 'Released; her passport was kept.',
          citations: [cpj, tibetExpress],
        },
        ...taking,
        {
          kind: 'media',
          date: '2021-09-27',
          summary:
            'Radio Free Asia reports residential surveillance at a designated location. Not confirmed: the campaign speaks of solitary confinement in a detention centre.',
          citations: [{ ...cpj, reliability: 'unverified' }],
        },
        ...formalArrest,
        ...toTheProsecutor,
        {
          kind: 'lawyer_changed',
          date: '2022-04',
          summary: 'Her lawyer is dismissed; a lawyer appointed by the State follows.',
          citations: [friends],
        },
        { kind: 'award', date: '2022-06-28', summary: 'IWMF award.', citations: [friends] },
        ...toTheCourt,
        { kind: 'award', date: '2022-10/2022-11', summary: 'Index on Censorship award.', citations: [friends] },
        ...trial,
        {
          kind: 'sentence',
          date: '2024-06-14',
          place: 'Guangzhou Intermediate People’s Court',
          summary:
            'Five years, four years’ deprivation of political rights, a fine of CNY 100,000. The judgment gives 18 September 2026 as the last day. Posts of the campaign differ on the amounts.',
          sentence: { imprisonment: 'P5Y', dpr: 'P4Y', counted_from: '2021-09-19' },
          citations: [{ ...judgmentText, reliability: 'official_record' }, iwmf],
        },
        ...appeal,
        {
          kind: 'prison_admission',
          date: '2024-10-17',
          place: 'Guangdong Women’s Prison',
          citations: [friends],
        },
        ...advocacy,
      ],
    },
    {
      reference: 'WANG-JIANBING',
      names: [
        { text: 'Wang Jianbing', lang: 'zh-Latn', kind: 'main' },
        { text: '王建兵', lang: 'zh-Hans', kind: 'native' },
        { text: 'Jianbing', lang: 'zh-Latn', kind: 'alias' },
        { text: 'Jiangbing', lang: 'zh-Latn', kind: 'alias' },
        { text: 'Wang Jianbin', lang: 'zh-Latn', kind: 'alias' },
      ],
      country: 'CN',
      confidentiality: 'public',
      consent: { public_name: 'given' },
      events: [
        ...taking,
        ...formalArrest,
        {
          kind: 'acknowledged',
          date: '2021-11-05',
          summary: 'The family receives the notice of arrest, on day 47.',
          citations: [friends],
        },
        {
          kind: 'un_communication',
          date: '2022-02',
          summary: 'Letter of UN experts to the Government.',
          citations: [friends],
        },
        ...toTheProsecutor,
        {
          kind: 'state_reply',
          date: '2022-04-01',
          summary: 'The Government replies to the UN experts.',
          citations: [friends],
        },
        {
          kind: 'lawyer_access',
          date: '2022-04-01',
          summary: 'First meeting with a lawyer, by video, after more than five months in solitary confinement.',
          citations: [friends],
        },
        {
          kind: 'un_opinion',
          date: '2022-05-11',
          summary: 'WGAD Opinion 9/2022 is made public: the detention is arbitrary.',
          citations: [friends, ilaad],
        },
        ...toTheCourt,
        ...trial,
        {
          kind: 'sentence',
          date: '2024-06-14',
          place: 'Guangzhou Intermediate People’s Court',
          summary:
            'Three years and six months, three years’ deprivation of political rights, a fine of CNY 50,000; CNY 100,000 seized. The judgment gives 18 March 2025 as the last day. Posts of the campaign differ on the amounts.',
          sentence: { imprisonment: 'P3Y6M', dpr: 'P3Y', counted_from: '2021-09-19' },
          citations: [{ ...judgmentText, reliability: 'official_record' }],
        },
        ...appeal,
        { kind: 'prison_admission', date: '2024-10-17', place: 'Yangchun Prison', citations: [friends] },
        {
          kind: 'release',
          date: '2025-03-18',
          release_type: 'term_completed',
          summary: 'Released at the end of the term and escorted to Gansu.',
          citations: [amnesty],
        },
        ...advocacy,
      ],
    },
  ],
  groups: [
    {
      reference: 'XUEBING',
      name: 'Xuebing',
      hashtag: '#Xuebing',
      day_count: 'exclusive',
      members: [{ defender: 'HUANG-XUEQIN' }, { defender: 'WANG-JIANBING' }],
    },
  ],
};
