import { between, facts, told } from '../../../test/support/milestones';
import { huangXueqin, wangJianbing } from '../../../test/support/timeline';

describe('the milestones of Wang Jianbing', () => {
  const wang = facts(wangJianbing);

  it('are his anniversaries until he is released', () => {
    expect(told(between(wang, '2021-01-01', '2030-01-01', 'ANNIV-Y'))).toEqual([
      '2022-09-19 ANNIV-Y 1',
      '2023-09-19 ANNIV-Y 2',
      '2024-09-19 ANNIV-Y 3',
    ]);
  });

  it('are the round days, without day 365, which is the first anniversary', () => {
    expect(told(between(wang, '2021-01-01', '2030-01-01', 'COUNT-DAY'))).toEqual([
      '2021-12-28 COUNT-DAY 100',
      '2022-04-07 COUNT-DAY 200',
      '2023-02-01 COUNT-DAY 500',
      '2023-05-12 COUNT-DAY 600',
      '2023-08-20 COUNT-DAY 700',
      '2024-06-15 COUNT-DAY 1000',
    ]);
  });

  it('count down to the end of his term from the day of the sentence', () => {
    expect(told(between(wang, '2024-01-01', '2030-01-01', 'REL-COUNT', 'REL-DUE', 'DPR-END'))).toEqual([
      '2024-09-19 REL-COUNT 180',
      '2024-12-18 REL-COUNT 90',
      '2025-02-16 REL-COUNT 30',
      '2025-03-04 REL-COUNT 14',
      '2025-03-11 REL-COUNT 7',
      '2025-03-17 REL-COUNT 1',
      '2028-03-18 DPR-END 0',
    ]);
  });
});

describe('the milestones of Huang Xueqin', () => {
  const huang = facts(huangXueqin);

  it('ask on the last day of her term whether she is free, and give no fifth anniversary', () => {
    expect(told(between(huang, '2026-09-01', '2026-12-31', 'ANNIV-Y', 'COUNT-DAY', 'REL-DUE', 'BIRTHDAY'))).toEqual([
      '2026-09-18 REL-DUE 0',
    ]);
  });

  it('belong to each spell by itself', () => {
    expect(told(between(huang, '2020-01-01', '2023-12-31', 'ANNIV-Y'))).toEqual([
      '2022-09-19 ANNIV-Y 1',
      '2023-09-19 ANNIV-Y 2',
    ]);
  });

  it('go on with the anniversary of the sentence, for the team alone once nobody knows where she is', () => {
    const found = between(huang, '2025-01-01', '2027-12-31', 'ANNIV-SENT');

    expect(found.map((o) => `${o.on} ${o.basis.publishable}`)).toEqual([
      '2025-06-14 true',
      '2026-06-14 true',
      '2027-06-14 false',
    ]);
  });
});
