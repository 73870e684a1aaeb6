import type { HeadlineFacts } from '../alert';
import { free, table, three, two, unclear, xuebing } from '../../../../test/support/headlines';

describe('a festival in detention', () => {
  const names = ['Huang Xueqin'];
  table(
    [
      [{}, 'Second Spring Festival in detention: we stand with Huang Xueqin'],
      [{ group: xuebing, names: two }, 'Second Spring Festival in detention: we stand with #Xuebing'],
      [
        { group: xuebing, standing: 'some' },
        'Second Spring Festival in detention: we stand with Huang Xueqin (Xuebing), still held',
      ],
      [{ noun: 'in_prison', count: 11 }, 'Eleventh Spring Festival in prison: we stand with Huang Xueqin'],
      [
        { noun: 'disappeared' },
        'Second Spring Festival since the disappearance of Huang Xueqin: where is Huang Xueqin?',
      ],
      [{ ...free }, 'Second Spring Festival since the detention of Huang Xueqin: now at liberty'],
      [{ ...unclear }, 'Second Spring Festival since the detention of Huang Xueqin: we have not forgotten'],
    ],
    {
      rule: 'FEST-INSIDE',
      count: 2,
      unit: 'time',
      names,
      detail: { label: 'Spring Festival', festival: 'spring-festival' },
    },
  );
});

describe('a step that was taken once', () => {
  table([
    [{ rule: 'ANNIV-TRIAL' }, 'One year since the beginning of the trial of Huang Xueqin: still in detention'],
    [
      { rule: 'ANNIV-FORCED-LAWYER', count: 3, names: two },
      'Three years since the removal of the lawyer of Huang Xueqin and Wang Jianbing: both still in detention',
    ],
    [
      { rule: 'BIRTHDAY', count: 39, detail: { lunar: true } },
      'Huang Xueqin turns 39 in detention by the lunar calendar',
    ],
  ]);
});

describe('a task of the field', () => {
  const on = '2026-12-20';
  table([
    [
      { rule: 'TRIAL-NEXT', count: 14, unit: 'day', detail: { label: 'trial session', date: on } },
      'Huang Xueqin: trial session on 20 December 2026, in 14 days',
    ],
    [
      { rule: 'TRIAL-NEXT', count: -1, unit: 'day', detail: { label: 'trial session', date: on } },
      'Huang Xueqin: trial session on 20 December 2026: ask what happened',
    ],
    [
      { rule: 'REL-NRR', count: 30, unit: 'day', ...free },
      'Huang Xueqin: 30 days since the release, and nothing recorded that shows real liberty: find out',
    ],
    [{ rule: 'BAN-END', on, count: 0, ...free }, 'By the sentence, Huang Xueqin’s travel ban ends on 20 December 2026'],
    [
      { rule: 'RESENT-RISK', count: 90, unit: 'day', detail: { label: 'the term ends', law: 'BY-411', date: on } },
      'Huang Xueqin: the term ends on 20 December 2026; a new case shortly before is a known risk here (rule BY-411): prepare',
    ],
    [
      { rule: 'LAW-EXT-DUE', on, count: 45, unit: 'day', detail: { law: 'EG-RENEWAL', label: 'every 45 days' } },
      'Huang Xueqin: a decision to extend custody is due on 20 December 2026 (rule EG-RENEWAL: every 45 days); none recorded',
    ],
    [
      { rule: 'WGEID-URG', count: 60, unit: 'day', names: three, noun: 'disappeared', detail: { date: on } },
      'Cheng Yuan, Liu Dazhi and Wu Gejianxiong: 60 days since the disappearance; the urgent procedure of the UN Working Group on disappearances closes on 20 December 2026, no submission recorded',
    ],
    [
      { rule: 'CONFLICT', count: 0, unit: 'day', detail: { label: 'verdict' } },
      'Huang Xueqin: sources differ on the date of “verdict”: decide which one counts',
    ],
  ]);
});

describe('a day of the calendar', () => {
  const press: Partial<HeadlineFacts> = { rule: 'INTL-DAY', unit: 'person', names: [], on: '2027-05-03' };
  const label = 'World Press Freedom Day';
  table([
    [
      { ...press, count: 12, detail: { label, concerns: 'journalists' } },
      '3 May, World Press Freedom Day: 12 journalists in this database are held',
    ],
    [
      { ...press, count: 1, detail: { label, concerns: 'women' } },
      '3 May, World Press Freedom Day: 1 woman in this database is held',
    ],
    [
      { ...press, count: 4, detail: { label: 'Day of the Disappeared', concerns: 'disappeared' } },
      '3 May, Day of the Disappeared: 4 people in this database are missing or held in secret',
    ],
    [
      {
        ...press,
        rule: 'UPR-DL',
        unit: 'day',
        count: 1,
        detail: { label: 'UPR of China, submissions', date: '2027-05-04' },
      },
      'Tomorrow, 4 May 2027: UPR of China, submissions',
    ],
  ]);
});
