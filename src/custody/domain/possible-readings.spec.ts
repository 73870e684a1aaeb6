import { Happening, timeline } from '../../../test/support/timeline';
import { custodyOf, periodOn, standingIn } from './custody';
import { Standing, standingOf } from './custody-status';

/** What the status says, and what may be claimed of it. */
const standings = (happenings: Happening[], day: string): [Standing, Standing] => {
  const period = periodOn(custodyOf(timeline(...happenings)), day)!;
  return [standingOf(period.status), standingIn(period)];
};

const term = (imprisonment: string) => ({ sentence: { imprisonment } });

describe('custody with vague dates', () => {
  const cases: [string, Happening[], string, [Standing, Standing]][] = [
    [
      'is claimed on a day on which every reading has it',
      [
        ['apprehension', '2019-02-13'],
        ['bail', '2020'],
      ],
      '2019-12-31',
      ['held', 'held'],
    ],
    [
      'is not claimed after a bail of that year, though another form of it follows',
      [
        ['apprehension', '2019-02-13'],
        ['bail', '2020'],
        ['criminal_detention', '2020-05-30'],
      ],
      '2020-08-01',
      ['held', 'unclear'],
    ],
    [
      'is not claimed of somebody who died on or before a later day',
      [
        ['apprehension', '2021-03-01'],
        ['death', '[..2022-08-01]'],
      ],
      '2022-03-01',
      ['held', 'unclear'],
    ],
    [
      'is not claimed of somebody released on or before a later day',
      [
        ['apprehension', '2021-03-01'],
        ['release', '../2022-08-01'],
      ],
      '2022-03-01',
      ['held', 'unclear'],
    ],
    [
      'is not claimed past the end that a ruling of that year may have brought',
      [
        ['apprehension', '2014-04-04'],
        ['sentence', '2015-01-10', term('P10Y')],
        ['appeal_ruling', '2015', term('P2Y')],
      ],
      '2017-01-01',
      ['held', 'unclear'],
    ],
    [
      'is claimed before the release that is only about known',
      [
        ['apprehension', '2020-03-01'],
        ['release', '2022-06-01~'],
      ],
      '2022-04-01',
      ['held', 'held'],
    ],
    [
      'is not claimed in the weeks before a release that is only about known',
      [
        ['apprehension', '2020-03-01'],
        ['release', '2022-06-01~'],
      ],
      '2022-05-20',
      ['held', 'unclear'],
    ],
    [
      'is not called a disappearance that an arrest on or before a later day may have ended',
      [
        ['enforced_disappearance', '2019-05-27'],
        ['formal_arrest', '[..2022-08-01]'],
      ],
      '2020-05-27',
      ['held', 'unclear'],
    ],
    [
      'is not called a disappearance after a contact on or before a later day',
      [
        ['lost_contact', '2019-02-13'],
        ['family_contact', '[..2020-12-31]'],
      ],
      '2020-02-13',
      ['held', 'unclear'],
    ],
    [
      'is not called prison when a retrial on or before a later day may have been ordered',
      [
        ['apprehension', '2019-02-13'],
        ['sentence', '2019-06-01', term('P5Y')],
        ['retrial', '[..2020-12-31]'],
      ],
      '2020-02-13',
      ['held', 'unclear'],
    ],
    [
      'is not claimed after a sentence whose last day cannot be computed',
      [
        ['apprehension', '[..2014-03-29]'],
        ['sentence', '2014-07-05', term('P5Y')],
        ['transfer', '2015-01-01'],
      ],
      '2018-07-05',
      ['held', 'unclear'],
    ],
    [
      'is claimed after a sentence for life, whenever it began',
      [
        ['apprehension', '[..2014-03-29]'],
        ['sentence', '2014-07-05', term('life')],
      ],
      '2018-07-05',
      ['held', 'held'],
    ],
    [
      'is not called missing of somebody who stands trial',
      [
        ['lost_contact', '2021-03-01'],
        ['trial_opened', '2021-10-01'],
      ],
      '2022-03-01',
      ['held', 'unclear'],
    ],
  ];

  it.each(cases)('%s', (_, happenings, day, expected) => {
    expect(standings(happenings, day)).toEqual(expected);
  });

  it('is called prison only when the sentence was passed in every reading', () => {
    const { periods } = custodyOf(
      timeline(['apprehension', '2019-09-17'], ['transfer', '2020-01-29'], ['sentence', '2020', term('P9Y')]),
    );

    expect(periods.filter((p) => p.status === 'serving' && p.certain).map((p) => p.from)).toEqual(['2020-12-31']);
  });

  it('ends on the day of a release, whatever form of it began on that day', () => {
    expect(
      standings(
        [
          ['apprehension', '2020-03-01'],
          ['admin_detention', '2021-03-01'],
          ['release', '2021-03-01'],
        ],
        '2021-03-02',
      ),
    ).toEqual(['free', 'free']);
  });
});
