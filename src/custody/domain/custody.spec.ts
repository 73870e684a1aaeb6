import { Happening, huangXueqin, timeline, wangJianbing, statusOn } from '../../../test/support/timeline';
import { addDays } from '../../lib/calendar-date';
import { custodyOf } from './custody';
import { CustodyStatus } from './custody-status';
import { statusAsOf } from './status-answer';

describe('deprivation of political rights for life', () => {
  it('has no last day', () => {
    const forLife = timeline(
      ['apprehension', '2021-09-19'],
      ['sentence', '2022-01-10', { sentence: { imprisonment: 'life', dpr: 'life' } }],
      ['release', '2025-03-18', { releaseType: 'commutation' }],
    );
    const answer = statusAsOf(custodyOf(forLife), forLife, '2060-01-01');

    expect(answer.status).toBe('released_restricted');
    expect(answer.spell!.supplementary).toEqual([{ kind: 'dpr', from: '2025-03-18', until: null }]);
    expect(answer.because).toContain('deprivation of political rights runs for life');
  });
});

describe('custody', () => {
  const term = (imprisonment: string, counted_from?: string) => ({ sentence: { imprisonment, counted_from } });
  const cases: [string, Happening[], string, CustodyStatus][] = [
    [
      'is not known to have ended in liberty when somebody is released and kept under guard',
      [
        ['apprehension', '2020-01-01'],
        ['nonrelease_release', '2021-01-01'],
      ],
      '2021-02-01',
      'released_unconfirmed',
    ],
    [
      'has ended in liberty once the person was seen there',
      [
        ['apprehension', '2020-01-01'],
        ['nonrelease_release', '2021-01-01'],
        ['seen_at_liberty', '2021-01-20'],
      ],
      '2021-02-01',
      'released_full',
    ],
    [
      'is unclear once the term has ended',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y')],
      ],
      '2021-01-01',
      'term_ended_unconfirmed',
    ],
    [
      'goes on past the term when there is later proof of it',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y')],
        ['transfer', '2021-02-01'],
      ],
      '2021-03-01',
      'held_past_term',
    ],
    [
      'counts a term from the day that the judgment states',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y', '2020-03-01')],
      ],
      '2021-02-28',
      'serving',
    ],
    [
      'ends later when a term is increased',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y')],
        ['term_increased', '2020-10-01', term('P6M')],
      ],
      '2021-06-30',
      'serving',
    ],
    [
      'ends earlier when a term is reduced',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y')],
        ['term_reduced', '2020-10-01', term('P2M')],
      ],
      '2020-11-01',
      'term_ended_unconfirmed',
    ],
    [
      'for life has no end',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('life')],
      ],
      '2070-01-01',
      'serving',
    ],
    [
      'takes the term of the appeal',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P5Y')],
        ['appeal_ruling', '2020-12-01', term('P1Y')],
      ],
      '2021-01-02',
      'term_ended_unconfirmed',
    ],
    ['begins with a disappearance', [['enforced_disappearance', '2020-01-01']], '2020-02-01', 'held_unacknowledged'],
    [
      'is acknowledged when the family is told',
      [
        ['enforced_disappearance', '2020-01-01'],
        ['acknowledged', '2020-02-01'],
      ],
      '2020-02-01',
      'held_pretrial',
    ],
    [
      'is not assumed of somebody of whom contact was lost',
      [
        ['lost_contact', '2020-01-01'],
        ['charge', '2020-02-01'],
      ],
      '2020-03-01',
      'missing',
    ],
    ['at home is house arrest', [['home_confinement', '2020-01-01']], '2020-02-01', 'house_arrest'],
    [
      'ends on bail',
      [
        ['apprehension', '2020-01-01'],
        ['bail', '2020-02-01'],
      ],
      '2020-02-01',
      'bail',
    ],
    [
      'ends with a release on bail',
      [
        ['apprehension', '2020-01-01'],
        ['release', '2020-02-01', { releaseType: 'bail' }],
      ],
      '2020-02-01',
      'bail',
    ],
    [
      'begins again after bail',
      [
        ['apprehension', '2020-01-01'],
        ['bail', '2020-02-01'],
        ['re_arrest', '2020-03-01'],
      ],
      '2020-03-01',
      'held_pretrial',
    ],
    [
      'ends in exile',
      [
        ['apprehension', '2020-01-01'],
        ['expelled_exiled', '2020-02-01'],
      ],
      '2021-01-01',
      'exiled',
    ],
    [
      'ends with escape',
      [
        ['apprehension', '2020-01-01'],
        ['escape', '2020-02-01'],
      ],
      '2021-01-01',
      'escaped',
    ],
    [
      'ends with death',
      [
        ['apprehension', '2020-01-01'],
        ['death_in_custody', '2020-02-01'],
        ['release', '2020-03-01'],
      ],
      '2021-01-01',
      'dead_in_custody',
    ],
    [
      'is unclear in the month of a release known to the month alone',
      [
        ['apprehension', '2020-01-01'],
        ['release', '2020-02'],
      ],
      '2020-02-10',
      'released_unconfirmed',
    ],
    [
      'has ended when that month has passed',
      [
        ['apprehension', '2020-01-01'],
        ['release', '2020-02'],
      ],
      '2020-02-29',
      'released_full',
    ],
    [
      'cannot end before it began: a release in the month of the arrest',
      [
        ['apprehension', '2020-02-10'],
        ['release', '2020-02'],
      ],
      '2020-03-01',
      'released_full',
    ],
    [
      'is proved by a transfer when no beginning is recorded',
      [['transfer', '2020-02-10']],
      '2020-03-01',
      'held_pretrial',
    ],
    ['is not proved by a trial alone', [['trial_opened', '2020-02-10']], '2020-03-01', 'unknown'],
    [
      'is known from a sentence that states its first day',
      [['sentence', '2020-06-01', term('P5Y', '2020-01-01')]],
      '2020-07-01',
      'serving',
    ],
    [
      'ends before it begins anew on the same day',
      [
        ['apprehension', '2020-01-01'],
        ['apprehension', '2020-05-01'],
        ['release', '2020-05-01'],
      ],
      '2020-05-01',
      'held_pretrial',
    ],
    [
      'that begins and ends on one day has ended',
      [
        ['release', '2020-05-01'],
        ['apprehension', '2020-05-01'],
      ],
      '2020-05-01',
      'released_full',
    ],
    [
      'goes on in a new case when the old term has ended',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y')],
        ['new_case_in_custody', '2020-12-01'],
      ],
      '2021-02-01',
      'held_pretrial',
    ],
    [
      'under a judgment that found the person at liberty ends with the term it states',
      [
        ['apprehension', '2019-01-01'],
        ['bail', '2019-02-01'],
        ['sentence', '2020-06-01', term('P1Y', '2020-06-10')],
        ['prison_admission', '2020-06-10'],
      ],
      '2021-06-10',
      'term_ended_unconfirmed',
    ],
    [
      'known to end in a month ends after what still shows it in that month',
      [
        ['apprehension', '2022-03-01'],
        ['criminal_detention', '2022-03-09'],
        ['release', '2022-03'],
      ],
      '2023-06-01',
      'released_full',
    ],
    [
      'known to end in a year ends after the transfer of that year',
      [
        ['apprehension', '2021-05-01'],
        ['transfer', '2022-03-09'],
        ['release', '2022'],
      ],
      '2023-06-01',
      'released_full',
    ],
    [
      'known to end in a year ends before the new arrest of that year',
      [
        ['apprehension', '2021-05-01'],
        ['release', '2022'],
        ['apprehension', '2022-10-01'],
      ],
      '2023-06-01',
      'held_pretrial',
    ],
    [
      'that comes later is not under the sentence of an earlier one',
      [
        ['apprehension', '2016-09-19'],
        ['sentence', '2017-01-17', term('P3Y8M', '2016-09-19')],
        ['release', '2017'],
        ['re_arrest', '2019-06-05'],
      ],
      '2020-06-01',
      'held_pretrial',
    ],
    [
      'on a new charge is not under a judgment that was passed in freedom',
      [
        ['apprehension', '2016-11-01'],
        ['bail', '2016-12-01'],
        ['sentence', '2017-01-17', term('P1Y')],
        ['re_arrest', '2019-06-05'],
      ],
      '2019-07-01',
      'held_pretrial',
    ],
    [
      'goes on past the term for whoever is admitted to prison after it',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P1Y')],
        ['prison_admission', '2021-03-01'],
      ],
      '2021-04-01',
      'held_past_term',
    ],
    [
      'that is left without liberty is not over',
      [
        ['apprehension', '2020-01-01'],
        ['nonrelease_release', '2021-03-01'],
      ],
      '2021-04-01',
      'released_unconfirmed',
    ],
    [
      'of a term that may have ended is not yet said to have ended',
      [
        ['apprehension', '2018-01'],
        ['sentence', '2018-06-01', term('P3Y')],
      ],
      '2021-01-15',
      'serving',
    ],
    [
      'is doubtful after a commutation of unknown measure',
      [
        ['apprehension', '2020-01-01'],
        ['sentence', '2020-06-01', term('P9Y')],
        ['commutation', '2021-01-01'],
      ],
      '2021-02-01',
      'released_unconfirmed',
    ],
  ];

  it.each(cases)('%s', (_, happenings, day, status) => {
    expect(statusOn(timeline(...happenings), day)).toBe(status);
    expect(statusOn(timeline(...[...happenings].reverse()), day)).toBe(status);
  });

  it('that ended in a month known to the month alone has no day from which liberty is counted', () => {
    const events = timeline(['apprehension', '2022-01-01'], ['release', '2022-09']);

    expect(statusAsOf(custodyOf(events), events, '2022-10-01')).toMatchObject({
      status: 'released_full',
      since: '2022-09',
      days: null,
    });
  });

  it('is not certain before the last day on which it can have begun', () => {
    const { periods } = custodyOf(timeline(['apprehension', '2021-03']));

    expect(periods.map(({ from, certain }) => ({ from, certain }))).toEqual([
      { from: '2021-03-01', certain: false },
      { from: '2021-03-31', certain: true },
    ]);
  });

  it('with a new arrest after the term ended starts a new count', () => {
    const events = timeline(
      ['apprehension', '2015-01-01'],
      ['sentence', '2015-06-01', { sentence: { imprisonment: 'P1Y' } }],
      ['apprehension', '2020-01-01'],
    );

    expect(statusAsOf(custodyOf(events), events, '2020-01-11')).toMatchObject({
      since: '2020-01-01',
      days: 10,
      spell: { number: 2 },
    });
  });

  it('counts two days of residential surveillance as one where the law says so', () => {
    const events = timeline(
      ['rsdl_start', '2020-01-01'],
      ['formal_arrest', '2020-07-01'],
      ['sentence', '2021-01-01', { sentence: { imprisonment: 'P2Y' } }],
    );
    const [term] = custodyOf(events, { residentialSurveillanceCredit: 0.5 }).terms;

    // 182 days of surveillance stand for 91 days of imprisonment
    expect(term).toMatchObject({ uncreditedDays: 91, end: addDays('2021-12-31', 91) });
  });

  it('gives the half of their terms', () => {
    expect(custodyOf(huangXueqin).terms.at(-1)).toMatchObject({ end: '2026-09-18', half: '2024-03-20' });
    expect(custodyOf(wangJianbing).terms.at(-1)).toMatchObject({ end: '2025-03-18', half: '2023-06-19' });
  });
});
