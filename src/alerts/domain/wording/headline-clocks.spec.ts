import { HeadlineFacts } from '../alert';
import {
  changsha,
  facts,
  free,
  month,
  table,
  three,
  two,
  unclear,
  window,
  xuebing,
} from '../../../../test/support/headlines';
import { countedAnniversary, countedYears, headline, nounPhrase } from './headline';

describe('a birthday', () => {
  const lin = { names: ['Lin Anran'] };
  const both = { names: ['Lin Anran', 'Bo Qi'] };
  table(
    [
      [{}, 'Lin Anran turns 38 in prison'],
      [{ ...both, noun: 'house_arrest' }, 'Lin Anran and Bo Qi turn 38 under house arrest'],
      [{ noun: 'deprived_of_liberty' }, 'Lin Anran turns 38, deprived of liberty'],
      [{ noun: 'disappeared' }, 'Lin Anran’s 38th birthday: still disappeared'],
      [{ ...both, noun: 'disappeared', count: 41 }, 'The 41st birthday of Lin Anran and Bo Qi: still disappeared'],
      [{ group: changsha, standing: 'some' }, 'Lin Anran (Changsha Three) turns 38 in prison'],
      [{ ...month }, 'Lin Anran turns 38 in prison this month'],
      [{ ...free }, 'Lin Anran turns 38: now at liberty'],
      [{ ...unclear, count: 52 }, 'Lin Anran’s 52nd birthday: we have not forgotten'],
      [
        { rule: 'AGE-ROUND', count: 50, noun: 'in_detention' },
        'Lin Anran turns 50 in detention: we have not forgotten',
      ],
      [{ rule: 'AGE-ROUND', count: 50, noun: 'disappeared' }, 'Lin Anran’s 50th birthday: still disappeared'],
      [{ rule: 'AGE-ROUND', count: 60, ...free }, 'Lin Anran turns 60: now at liberty'],
    ],
    { rule: 'BIRTHDAY', count: 38, noun: 'in_prison', ...lin },
  );
});

describe('the end of a term', () => {
  const wang: Partial<HeadlineFacts> = { rule: 'REL-COUNT', unit: 'day', noun: 'in_prison', names: ['Wang Jianbing'] };
  table(
    [
      [{ count: 7 }, 'Wang Jianbing’s term ends in 7 days'],
      [{ count: 1 }, 'Wang Jianbing’s term ends tomorrow'],
      [{ count: 0 }, 'Wang Jianbing’s term ends today'],
      [{ count: 30, names: two }, 'The terms of Huang Xueqin and Wang Jianbing end in 30 days'],
      [{ count: 30, group: xuebing, standing: 'some' }, 'The term of Wang Jianbing (Xuebing) ends in 30 days'],
      [{ count: 30, ...month }, 'Wang Jianbing’s term ends this month'],
      [
        { count: 30, ...window },
        'Wang Jianbing’s term ends on one day between 31 August and 4 September (exact day not known)',
      ],
    ],
    wang,
  );
  table(
    [
      [{}, 'Term ended on 18 September 2026, no release known: find out what has happened to Huang Xueqin'],
      [{ ...month }, 'Term ended in September 2026, no release known: find out what has happened to Huang Xueqin'],
      [
        { ...window },
        'Term ended on one day between 31 August and 4 September, no release known: find out what has happened to Huang Xueqin',
      ],
      [
        { names: two, group: xuebing },
        'Term ended on 18 September 2026, no release known: find out what has happened to Huang Xueqin and Wang Jianbing (Xuebing)',
      ],
    ],
    { rule: 'REL-DUE', on: '2026-09-18', noun: 'in_prison', standing: 'none', count: 0, unit: 'day' },
  );
  table(
    [
      [{}, 'By the sentence, Wang Jianbing’s deprivation of political rights ends on 18 March 2028'],
      [
        { names: two },
        'By the sentence, the deprivation of political rights of Huang Xueqin and Wang Jianbing ends on 18 March 2028',
      ],
      [{ ...month }, 'By the sentence, Wang Jianbing’s deprivation of political rights ends in March 2028'],
    ],
    { ...wang, rule: 'DPR-END', on: '2028-03-01', detail: { date: '2028-03-18' }, ...free },
  );
});

describe('a clock of the law', () => {
  const detail = { label: 'custody before arrest, 37 days', law: 'CN-37' };
  table(
    [
      [
        { detail },
        'Huang Xueqin: legal limit passed on 27 October 2021 (rule CN-37: custody before arrest, 37 days); no extension decision known',
      ],
      [
        { detail: { law: 'CN-37' } },
        'Huang Xueqin: legal limit passed on 27 October 2021 (rule CN-37); no extension decision known',
      ],
      [
        { detail: { label: 'first instance' } },
        'Huang Xueqin: legal limit passed on 27 October 2021 (first instance); no extension decision known',
      ],
      [
        { names: two, group: xuebing },
        'Huang Xueqin and Wang Jianbing (#Xuebing): legal limit passed on 27 October 2021; no extension decision known',
      ],
    ],
    { rule: 'LAW-LIMIT', on: '2021-10-27', unit: 'day', count: 37 },
  );
  table(
    [
      [
        { detail: { law: 'CN-APPEAL' } },
        'Huang Xueqin: the time to appeal ends on 24 June 2024 (rule CN-APPEAL); no appeal known',
      ],
      [{ names: two }, 'Huang Xueqin and Wang Jianbing: the time to appeal ends on 24 June 2024; no appeal known'],
    ],
    { rule: 'APPEAL-WIN', on: '2024-06-24', unit: 'day', count: 10 },
  );
  table(
    [
      [
        { names: three, group: changsha },
        '60 days since the UN wrote to the State about Cheng Yuan, Liu Dazhi and Wu Gejianxiong (#ChangshaThree): reply due on 28 December 2019, none recorded',
      ],
      [
        { unit: 'month', count: 2 },
        'The UN wrote to the State about Huang Xueqin: reply due on 28 December 2019, none recorded',
      ],
    ],
    { rule: 'UN-REPLY', on: '2019-12-28', unit: 'day', count: 60 },
  );
});

describe('a reminder and a census', () => {
  table([
    [{ rule: 'STALE', count: 120, unit: 'day' }, 'No news of Huang Xueqin recorded for 120 days: ask for news'],
    [{ rule: 'STALE', count: 2, unit: 'month' }, 'No news of Huang Xueqin recorded for two months: ask for news'],
  ]);
  table(
    [
      [{ count: 12 }, '1 December census: 12 people in this database are held'],
      [{ count: 1 }, '1 December census: 1 person in this database is held'],
      [{ count: 0 }, '1 December census: nobody in this database is known to be held'],
      [
        { count: 1200, on: '2026-12-31', detail: { label: 'China' } },
        '31 December census: 1200 people in this database are held in China',
      ],
    ],
    { rule: 'CENSUS', on: '2026-12-01', unit: 'person', names: [] },
  );
});

describe('the words by themselves', () => {
  it('name how somebody is held, how long and the how-manieth time', () => {
    expect(nounPhrase('house_arrest')).toBe('under house arrest');
    expect([1, 2, 20, 21, 99].map((n) => countedYears(n))).toEqual([
      'one year',
      'two years',
      'twenty years',
      'twenty-one years',
      'ninety-nine years',
    ]);
    expect([1, 3, 12, 21, 40].map((n) => countedAnniversary(n))).toEqual([
      'first anniversary',
      'third anniversary',
      'twelfth anniversary',
      'twenty-first anniversary',
      'fortieth anniversary',
    ]);
  });

  it('are English where a language is not there', () => {
    expect(headline(facts({}), 'de')).toBe(headline(facts({}), 'en'));
    expect(headline(facts({}), 'en-IE')).toBe(headline(facts({}), 'en'));
    expect(nounPhrase('in_prison', '')).toBe('in prison');
  });
});
