import { HeadlineFacts } from '../alert';
import { changsha, free, month, table, three, two, unclear, window, xuebing } from '../../../../test/support/headlines';

const some: Partial<HeadlineFacts> = { standing: 'some', group: changsha, names: ['Cheng Yuan'] };
const someTwo: Partial<HeadlineFacts> = { ...some, names: ['Cheng Yuan', 'Wu Gejianxiong'] };

describe('a yearly anniversary of detention', () => {
  table([
    [{ names: two, group: xuebing }, 'One year in detention: we stand with #Xuebing'],
    [{ names: two, group: { ...xuebing, hashtag: 'Xuebing' } }, 'One year in detention: we stand with #Xuebing'],
    [{ names: three, group: { name: 'Changsha Three' } }, 'One year in detention: we stand with Changsha Three'],
    [
      { names: three, group: { name: 'Changsha Three', hashtag: ' # ' } },
      'One year in detention: we stand with Changsha Three',
    ],
    [{ count: 2, noun: 'in_prison' }, 'Two years in prison: we stand with Huang Xueqin'],
    [{ count: 21, noun: 'house_arrest' }, 'Twenty-one years under house arrest: we stand with Huang Xueqin'],
    [
      { count: 3, noun: 'deprived_of_liberty', names: two },
      'Three years deprived of liberty: we stand with Huang Xueqin and Wang Jianbing',
    ],
    [{ count: 3, names: three }, 'Three years in detention: we stand with Cheng Yuan, Liu Dazhi and Wu Gejianxiong'],
    [
      { ...some, count: 3, noun: 'in_prison' },
      'Three years in prison: we stand with Cheng Yuan (Changsha Three), still held',
    ],
    [
      { ...someTwo, count: 2 },
      'Two years in detention: we stand with Cheng Yuan and Wu Gejianxiong (Changsha Three), still held',
    ],
    [
      { ...some, group: { name: '', hashtag: 'Three' } },
      'One year in detention: we stand with Cheng Yuan (#Three), still held',
    ],
    [{ ...month, names: two, group: xuebing }, 'One year in detention this month: we stand with #Xuebing'],
    [{ ...month, ...some }, 'One year in detention this month: we stand with Cheng Yuan (Changsha Three), still held'],
    [
      { ...window, count: 5 },
      'Five years in detention, reached on one day between 31 August and 4 September (exact day not known): we stand with Huang Xueqin',
    ],
    [
      { ...window, on: '2024-12-30', until: '2025-01-02' },
      'One year in detention, reached on one day between 30 December 2024 and 2 January 2025 (exact day not known): we stand with Huang Xueqin',
    ],
    [{ ...window, until: undefined }, 'One year in detention (exact day not known): we stand with Huang Xueqin'],
    [
      { ...free, group: changsha, names: three, count: 3 },
      'Third anniversary of the detention in the case of Changsha Three: all are at liberty',
    ],
    [{ ...free, ...month }, 'First anniversary this month of the detention of Huang Xueqin: now at liberty'],
    [
      { ...free, names: two, noun: 'house_arrest' },
      'First anniversary of the house arrest of Huang Xueqin and Wang Jianbing: both are at liberty',
    ],
    [
      { ...unclear, names: two, group: xuebing, noun: 'in_prison', count: 5 },
      'Fifth anniversary of the imprisonment in the case of Xuebing: we have not forgotten',
    ],
  ]);
});

describe('a yearly anniversary of a disappearance', () => {
  table(
    [
      [{ names: ['Gao Zhisheng'] }, 'One year disappeared: where is Gao Zhisheng?'],
      [{ names: two, count: 2 }, 'Two years disappeared: where are Huang Xueqin and Wang Jianbing?'],
      [{ names: two, group: xuebing }, 'One year disappeared: where are Huang Xueqin and Wang Jianbing (#Xuebing)?'],
      [{ ...some }, 'One year disappeared: where is Cheng Yuan (Changsha Three)?'],
      [
        { ...someTwo, ...month },
        'One year disappeared this month: where are Cheng Yuan and Wu Gejianxiong (Changsha Three)?',
      ],
      [{ ...free, names: ['Gao Zhisheng'] }, 'First anniversary of the disappearance of Gao Zhisheng: now at liberty'],
      [
        { ...unclear, names: ['Gao Zhisheng'] },
        'First anniversary of the disappearance of Gao Zhisheng: we have not forgotten',
      ],
    ],
    { rule: 'ANNIV-ENFD', noun: 'disappeared' },
  );
});

describe('a count of days', () => {
  table(
    [
      [{ names: two, group: xuebing }, '500 days in detention: we stand with #Xuebing'],
      [{ count: 1000, noun: 'in_prison' }, '1000 days in prison: we stand with Huang Xueqin'],
      [{ count: 10_000, noun: 'in_prison' }, '10,000 days in prison: we stand with Huang Xueqin'],
      [{ count: 1 }, '1 day in detention: we stand with Huang Xueqin'],
      [{ count: 200, noun: 'disappeared' }, '200 days disappeared: we stand with Huang Xueqin'],
      [{ ...some, count: 1000 }, '1000 days in detention: we stand with Cheng Yuan (Changsha Three), still held'],
      [{ ...free }, '500 days since the detention of Huang Xueqin: now at liberty'],
      [
        { ...unclear, group: changsha },
        '500 days since the detention in the case of Changsha Three: we have not forgotten',
      ],
    ],
    { rule: 'COUNT-DAY', unit: 'day', count: 500 },
  );
});

describe('an anniversary of a sentence', () => {
  table(
    [
      [{}, 'One year since the sentencing of Huang Xueqin: still in prison'],
      [
        { names: two, count: 2 },
        'Two years since the sentencing of Huang Xueqin and Wang Jianbing: both still in prison',
      ],
      [
        { names: three, group: changsha },
        'One year since the sentencing in the case of #ChangshaThree: all still in prison',
      ],
      [
        { names: two, group: xuebing, ...month },
        'One year this month since the sentencing in the case of #Xuebing: both still in prison',
      ],
      [
        { ...window, count: 4 },
        'Four years since the sentencing of Huang Xueqin, reached on one day between 31 August and 4 September (exact day not known): still in prison',
      ],
      [
        { ...some, names: three, count: 2 },
        'Two years since the sentencing of Cheng Yuan, Liu Dazhi and Wu Gejianxiong (Changsha Three): some in the case are still held',
      ],
      [
        { ...free, names: three, group: changsha, count: 3 },
        'Three years since the sentencing in the case of Changsha Three: all are at liberty',
      ],
      [{ ...free, names: two }, 'One year since the sentencing of Huang Xueqin and Wang Jianbing: both are at liberty'],
      [
        { ...free, names: three },
        'One year since the sentencing of Cheng Yuan, Liu Dazhi and Wu Gejianxiong: all are at liberty',
      ],
      [{ ...unclear }, 'One year since the sentencing of Huang Xueqin: we have not forgotten'],
    ],
    { rule: 'ANNIV-SENT', noun: 'in_prison' },
  );
});
