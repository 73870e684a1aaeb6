import { BundleEvent } from '../bundle';
import {
  amnesty,
  chinaDigitalTimes,
  chrd,
  cpj,
  duiHua,
  friends,
  frontLine,
  ilaad,
  indictmentText,
  iwmf,
  rsf,
} from './public-sources';

// What happened to Huang Xueqin and to Wang Jianbing alike: taken on the same day and tried together.

export const taking: BundleEvent[] = [
  {
    kind: 'apprehension',
    date: '2021-09-19',
    place: 'Guangzhou',
    summary:
      'Taken together with the other of the two, the day before Huang Xueqin was due to fly to the United Kingdom.',
    preferred_reason:
      'Most sources agree on 19 September, and the judgment counts the terms from that day. The indictment’s 20 September is the beginning of criminal detention.',
    citations: [
      friends,
      chrd,
      amnesty,
      ilaad,
      { ...duiHua, date: '2021-09-21' },
      { ...indictmentText, date: '2021-09-20', reliability: 'official_record' },
    ],
  },
  {
    kind: 'criminal_detention',
    date: '2021-09-20',
    place: 'Guangzhou',
    summary: 'On suspicion of subversion of state power.',
    legal: { reason: 'Suspicion of subversion of state power' },
    citations: [{ ...indictmentText, reliability: 'official_record' }],
  },
];

export const formalArrest: BundleEvent[] = [
  {
    kind: 'formal_arrest',
    date: '2021-10-27',
    summary: 'The charge is now inciting subversion of state power (Criminal Law, article 105(2)).',
    legal: { law: 'Criminal Law, article 105(2)', reason: 'Inciting subversion of state power' },
    citations: [friends],
  },
];

export const toTheProsecutor: BundleEvent[] = [
  {
    kind: 'transfer_prosecutor',
    date: '2022-03-25',
    summary: 'Case sent to the Guangzhou procuratorate.',
    preferred_reason:
      'The indictment gives the day of the transfer; the campaign gave the last day that was allowed for it.',
    citations: [
      { ...indictmentText, reliability: 'official_record' },
      { ...friends, date: '2022-03-27' },
    ],
  },
];

export const toTheCourt: BundleEvent[] = [
  {
    kind: 'transfer',
    date: '2022-07',
    summary:
      'From the No. 1 to the No. 3 detention centre, and back to No. 1 at the end of 2022. Sources differ on the centre (No. 1, No. 2 or No. 3).',
    citations: [friends],
  },
  {
    kind: 'supp_investigation',
    date: '2022-07-21',
    summary: 'Second return for supplementary investigation.',
    citations: [friends],
  },
  {
    kind: 'indictment',
    date: '2022-08-11',
    summary: 'Guangzhou procuratorate, Criminal Prosecution No. Z11 (2022).',
    citations: [{ ...indictmentText, reliability: 'official_record' }],
  },
  { kind: 'court_accepts', date: '2022-08-12', citations: [friends] },
];

export const trial: BundleEvent[] = [
  { kind: 'pretrial_conference', date: '2023-09-19', citations: [friends, rsf] },
  {
    kind: 'trial_opened',
    date: '2023-09-22',
    place: 'Guangzhou Intermediate People’s Court',
    summary: 'Closed trial; diplomats were refused entry.',
    preferred_reason: 'Three organisations agree on 22 September.',
    citations: [
      chrd,
      frontLine,
      cpj,
      { ...iwmf, date: '2023-09-23' },
      { title: 'The defendant’s own text, as published by Friends of Xuebing', url: friends.url, date: '2023-09-21' },
    ],
  },
];

export const appeal: BundleEvent[] = [
  {
    kind: 'appeal_accepted',
    date: '2024-07-10',
    summary: 'The file of the appeal reaches the Guangdong High People’s Court.',
    citations: [friends],
  },
  {
    kind: 'appeal_ruling',
    date: '2024-09-10',
    summary: 'Appeal rejected without a hearing, (2024)粤刑终790号. The lawyers learnt of it on 13 September.',
    citations: [friends, frontLine, chinaDigitalTimes],
  },
];

export const advocacy: BundleEvent[] = [
  {
    kind: 'statement',
    date: '2022-09-19',
    summary: 'One year in detention: statements by campaigns and organisations.',
    citations: [{ title: 'ISHR', published: '2022-09-19' }, friends],
  },
  {
    kind: 'campaign_action',
    date: '2023-02-01',
    summary: 'Urgent calls after 500 days of detention.',
    citations: [friends, chinaDigitalTimes],
  },
];
