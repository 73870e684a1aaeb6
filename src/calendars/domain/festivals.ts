import type { CalendarDay, DayRule } from './calendar-day';

const china = ['CN', 'HK', 'MO', 'TW'];
const nowruz = ['AF', 'AZ', 'IR', 'KG', 'KZ', 'TJ', 'TM', 'UZ'];
/** Where most people keep the festivals of Islam. What a person keeps is another matter: the case can say so. */
const muslim =
  'AE AF AZ BD BH DJ DZ EG GM GN ID IQ IR JO KG KM KW KZ LB LY MA ML MR MV MY NE OM PK PS QA SA SD SN SO SY TD TJ TM TN TR UZ YE'.split(
    ' ',
  );

/** First days of the Tibetan year by the Phugpa reckoning. */
const losar = (
  '2010-02-14 2011-03-05 2012-02-22 2013-02-11 2014-03-02 2015-02-19 2016-02-09 2017-02-27 2018-02-16 2019-02-05 ' +
  '2020-02-24 2021-02-12 2022-03-03 2023-02-21 2024-02-10 2025-02-28 2026-02-18 2027-02-07 2028-02-26 2029-02-14 ' +
  '2030-03-05 2031-02-22 2032-02-12 2033-03-02 2034-02-19 2035-02-09'
).split(' ');

const islamic = (month: number, day: number): DayRule => ({
  type: 'reckoned',
  calendar: 'islamic-umalqura',
  month,
  day,
});
const chinese = (month: number, day: number): DayRule => ({ type: 'reckoned', calendar: 'chinese', month, day });

const observatory = 'Hong Kong Observatory, conversion tables of the Gregorian and the lunar calendar';
const ummAlQura = 'Umm al-Qura calendar of Saudi Arabia; other countries decide by sighting of the moon';

const plain = { kind: 'festival', concerns: 'everyone', moment: 'start', leads: [], enabled: true } as const;
// A festival that all keep is a matter of culture; one of a faith says what somebody believes (Article 9 GDPR).
const ofCulture = { ...plain, audience: 'public', mayDiffer: false } as const;
const ofFaith = { ...plain, audience: 'task', mayDiffer: true } as const;

type Names = [en: string, fr: string, es: string, ar: string, zh: string, ru: string];
const named = ([en, fr, es, ar, zh, ru]: Names): CalendarDay['names'] => ({ en, fr, es, ar, zh, ru });

/** Festivals that are counted for whoever spends them in detention. */
export const festivals: CalendarDay[] = [
  {
    ...ofCulture,
    code: 'new-year',
    names: named(['New Year', 'Nouvel An', 'Año Nuevo', 'رأس السنة', '元旦', 'Новый год']),
    rule: { type: 'every_year', month: 1, day: 1 },
    countries: null,
    // It would be an alert of everybody who is held, on one day.
    enabled: false,
    source: null,
  },
  {
    ...ofCulture,
    code: 'spring-festival',
    names: named([
      'Spring Festival',
      'Fête du Printemps',
      'Fiesta de la Primavera',
      'عيد الربيع الصيني',
      '春节',
      'Праздник весны',
    ]),
    rule: chinese(1, 1),
    countries: china,
    source: observatory,
  },
  {
    ...ofCulture,
    code: 'tet',
    names: named(['Tết', 'Têt', 'Tết', 'رأس السنة الفيتنامية', '越南春节', 'Тет']),
    rule: chinese(1, 1),
    countries: ['VN'],
    source: 'As the Spring Festival of China; the calendar of Viet Nam is an hour behind',
    mayDiffer: true,
  },
  {
    ...ofCulture,
    code: 'dragon-boat',
    names: named([
      'Dragon Boat Festival',
      'Fête des bateaux-dragons',
      'Festival de los Botes del Dragón',
      'عيد قوارب التنين',
      '端午节',
      'Праздник драконьих лодок',
    ]),
    rule: chinese(5, 5),
    countries: china,
    enabled: false,
    source: observatory,
  },
  {
    ...ofCulture,
    code: 'mid-autumn',
    names: named([
      'Mid-Autumn Festival',
      'Fête de la mi-automne',
      'Festival del Medio Otoño',
      'عيد منتصف الخريف',
      '中秋节',
      'Праздник середины осени',
    ]),
    rule: chinese(8, 15),
    countries: [...china, 'VN'],
    source: observatory,
  },
  {
    ...ofCulture,
    code: 'nowruz',
    names: named(['Nowruz', 'Norouz', 'Nouruz', 'نوروز', '诺鲁孜节', 'Навруз']),
    rule: { type: 'reckoned', calendar: 'persian', month: 1, day: 1 },
    countries: nowruz,
    source: 'Solar Hijri calendar of Iran; Central Asia keeps 21 or 22 March',
    mayDiffer: true,
  },
  {
    ...ofFaith,
    code: 'ramadan',
    names: named(['Ramadan', 'ramadan', 'Ramadán', 'رمضان', '斋月', 'Рамадан']),
    rule: islamic(9, 1),
    countries: muslim,
    source: ummAlQura,
  },
  {
    ...ofFaith,
    code: 'eid-al-fitr',
    names: named(['Eid al-Fitr', 'Aïd al-Fitr', 'Eid al-Fitr', 'عيد الفطر', '开斋节', 'Ид аль-Фитр']),
    rule: islamic(10, 1),
    countries: muslim,
    source: ummAlQura,
  },
  {
    ...ofFaith,
    code: 'eid-al-adha',
    names: named(['Eid al-Adha', 'Aïd al-Adha', 'Eid al-Adha', 'عيد الأضحى', '古尔邦节', 'Ид аль-Адха']),
    rule: islamic(12, 10),
    countries: muslim,
    source: ummAlQura,
  },
  {
    ...ofFaith,
    code: 'losar',
    names: named(['Losar', 'Losar', 'Losar', 'لوسار', '洛萨', 'Лосар']),
    rule: { type: 'dates', dates: losar },
    countries: [],
    source:
      'Phugpa reckoning, as the Central Tibetan Administration announces it and phugpa.html of lotsawahouse.org computes it',
  },
  {
    ...ofFaith,
    code: 'christmas',
    names: named(['Christmas', 'Noël', 'Navidad', 'عيد الميلاد', '圣诞节', 'Рождество']),
    rule: { type: 'every_year', month: 12, day: 25 },
    countries: [],
    source: 'Orthodox churches keep 7 January',
  },
];
