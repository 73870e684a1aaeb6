import { agreeing } from './agreeing';
import type { Language, Speech } from './language';
import { russianTasks } from './russian-tasks';

const upToTen = ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'];
const ordinals = [
  '0-я',
  'первая',
  'вторая',
  'третья',
  'четвёртая',
  'пятая',
  'шестая',
  'седьмая',
  'восьмая',
  'девятая',
  'десятая',
];
/** After "в": the month in the prepositional case. */
const inMonth = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
];

// A name stands in the nominative only, before a colon: a Cyrillic one would have to be declined anywhere else.

const noun = `{noun, select,
  in_detention {под стражей}
  in_prison {в тюрьме}
  disappeared {с момента исчезновения}
  house_arrest {под домашним арестом}
  other {в неволе}}`;

const month = '{precision, select, month {в этом месяце\u00a0— } other {}}';

const ofAct = `{noun, select,
  in_detention {задержания}
  in_prison {заключения в тюрьму}
  disappeared {исчезновения}
  house_arrest {помещения под домашний арест}
  other {лишения свободы}}`;

const begun = `${month}{unit, select, year {{anniversary}} other {{time} со дня}} ${ofAct}`;
const held = `{standing, select, free {${begun}} none {${begun}} other {${month}{time} ${noun}}}`;
const since = (what: string): string => `${month}{time} ${what}`;

const deprived = agreeing({
  f: 'по-прежнему лишена свободы',
  m: 'по-прежнему лишён свободы',
  fs: 'по-прежнему лишены свободы',
  ms: 'по-прежнему лишены свободы',
  unknown: 'по-прежнему не на свободе',
  unknowns: 'по-прежнему лишены свободы',
});
const taken = agreeing({
  f: 'снова заключена под стражу',
  m: 'снова заключён под стражу',
  fs: 'снова заключены под стражу',
  ms: 'снова заключены под стражу',
  unknown: 'снова под стражей',
  unknowns: 'снова заключены под стражу',
});
const still = `{again, select, yes {${taken}} other {{noun, select,
  in_detention {по-прежнему под стражей}
  in_prison {по-прежнему в тюрьме}
  disappeared {местонахождение по-прежнему неизвестно}
  house_arrest {по-прежнему под домашним арестом}
  other {${deprived}}}}}`;

const liberty = `{scope, select,
  person {теперь на свободе}
  people {{n, plural,
    =2 {{gender, select, female {обе } male {оба } mixed {оба } other {}}теперь на свободе}
    other {все теперь на свободе}}}
  other {все по этому делу теперь на свободе}}`;

const byMoon = '{lunar, select, yes { (по лунному календарю)} other {}}';
const birthday = `${month}{numeral}-й день рождения${byMoon}`;
const birthdayInside = `${month}{numeral}-й день рождения${byMoon} ${noun}`;
const turning = `{standing, select,
  free {${birthday}}
  none {${birthday}}
  other {{noun, select, disappeared {${birthday}} other {${birthdayInside}}}}}`;

const festival = '{hasDetail, select, yes {{detail}} other {праздник}}';
const festivalSince = `${festival}, {unit, select, time {{numeral}-й раз} other {снова}} со дня ${ofAct}`;
const festivalInside = `${festival} ${noun}, {unit, select, time {{numeral}-й раз} other {снова}}`;

const doubt = `{precision, select,
  window {, в один из дней с {from} по {until} (точный день неизвестен)}
  unknown { (точный день неизвестен)}
  other {}}{doubt, select, yes { (дата не подтверждена)} other {}}`;

const words: Language = {
  locale: 'ru',
  direction: 'ltr',
  cardinal: (n) => upToTen[n] ?? new Intl.NumberFormat('ru', { useGrouping: 'min2' }).format(n),
  ordinal: (n) => ordinals[n] ?? `${n}-я`,
  dates: (day, { on, dayOfYear }) => ({
    on: on.replace(/\sг\.$/, ' года'),
    dayOfYear,
    monthOfYear: `${inMonth[Number(day.slice(5, 7)) - 1]!} ${Number(day.slice(0, 4))} года`,
  }),
  messages: {
    noun,
    counted: `{unit, select,
      year {{words} {count, plural, one {год} few {года} other {лет}}}
      month {{words} {count, plural, one {месяц} few {месяца} other {месяцев}}}
      day {{numeral} {count, plural, one {день} few {дня} other {дней}}}
      time {{numeral} {count, plural, one {раз} few {раза} other {раз}}}
      other {{numeral} {count, plural, one {человек} few {человека} other {человек}}}}`,
    anniversary: '{ordinal} годовщина',
    others: 'ещё {numeral} {count, plural, one {человек} few {человека} other {человек}}',
    ...russianTasks,
  },
};

const sentenced = `{standing, select,
  free {{subject}: {milestone}{doubt}; {liberty}}
  none {{subject}: {milestone}{doubt}. Мы помним}
  some {{who}: {milestone}{doubt}. Часть группы по-прежнему лишена свободы}
  other {{subject}: {milestone}{doubt}; {still}}}`;
const born = (ask: string): string => `{standing, select,
  free {{who}: {milestone}{doubt}; {liberty}}
  none {{who}: {milestone}{doubt}. Мы помним}
  other {{noun, select,
    disappeared {{who}: {milestone}{doubt}; {still}}
    other {{who}: {milestone}{doubt}${ask}}}}}`;

export const russian: Speech = {
  words,
  phrases: {
    milestone: {
      'ANNIV-Y': held,
      'COUNT-DAY': held,
      'ANNIV-ENFD': held,
      'ANNIV-SENT': since('со дня вынесения приговора'),
      'ANNIV-TRIAL': since('с начала суда'),
      'ANNIV-FORCED-LAWYER': since('со дня отстранения адвоката'),
      BIRTHDAY: turning,
      'AGE-ROUND': turning,
      'FEST-INSIDE': `{standing, select, free {${festivalSince}} none {${festivalSince}} other {${festivalInside}}}`,
      'REL-COUNT': `{n, plural, one {срок заканчивается} other {сроки заканчиваются}}
        {precision, select,
          month {в этом месяце}
          window {в один из дней с {from} по {until} (точный день неизвестен)}
          unknown {скоро (точный день неизвестен)}
          other {{count, plural, =0 {сегодня} =1 {завтра}
            other {через {numeral} {count, plural, one {день} few {дня} other {дней}}}}}}`,
    },
    ownsDoubt: ['REL-COUNT'],
    doubt,
    liberty,
    still,
  },
  headlines: {
    any: `{standing, select,
      free {{subject}: {milestone}{doubt}; {liberty}}
      none {{subject}: {milestone}{doubt}. Мы помним}
      some {{who}: {milestone}{doubt}. Мы рядом}
      other {{subject}: {milestone}{doubt}. Мы рядом}}`,
    'ANNIV-ENFD': `{standing, select,
      free {{subject}: {milestone}{doubt}; {liberty}}
      none {{subject}: {milestone}{doubt}. Мы помним}
      other {{who}: {milestone}{doubt}. {n, plural, one {Где этот человек?} other {Где эти люди?}}}}`,
    'ANNIV-SENT': sentenced,
    'ANNIV-TRIAL': sentenced,
    'ANNIV-FORCED-LAWYER': sentenced,
    BIRTHDAY: born(''),
    'AGE-ROUND': born('. Мы помним'),
    'REL-COUNT': '{who}: {milestone}',
  },
};
