/** Names of months in the languages of lists, January first; short forms too. Matched after `plainForm`. */
const months: string[] = [
  'january jan janvier janv enero ene января январь янв يناير كانون_الثاني',
  'february feb february febr février fevrier févr fevr febrero февраля февраль фев февр فبراير شباط',
  'march mar mars marzo марта март мар مارس آذار اذار',
  'april apr avril avr abril abr апреля апрель апр أبريل ابريل إبريل نيسان',
  'may mai mayo мая май مايو أيار ايار',
  'june jun juin junio июня июнь июн يونيو حزيران',
  'july jul juillet juil julio июля июль июл يوليو تموز',
  'august aug août aout agosto ago августа август авг أغسطس اغسطس آب',
  'september sept sep septembre septiembre setiembre set сентября сентябрь сен сент سبتمبر أيلول ايلول',
  'october oct octobre octubre октября октябрь окт أكتوبر اكتوبر تشرين_الأول تشرين_الاول',
  'november nov novembre noviembre ноября ноябрь ноя нояб نوفمبر تشرين_الثاني',
  'december dec décembre decembre déc diciembre dic декабря декабрь дек ديسمبر كانون_الأول كانون_الاول',
];

const numbers = new Map(
  months.flatMap((names, i) => names.split(' ').map((name) => [name.replace('_', ' '), i + 1] as const)),
);

/** 1 to 12 for the name of a month in any of the languages. */
export const monthOfName = (name: string): number | undefined => numbers.get(name.normalize('NFC').replace(/\.$/, ''));

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (a: string, b: string): number => b.length - a.length;

/** All names of months as alternatives of a regular expression. */
export const monthPattern = [...numbers.keys()].sort(longestFirst).map(escape).join('|');

const seasonWords: Record<number, string> = {
  21: 'spring printemps primavera весна весной весны 春 春季 春天',
  22: 'summer été ete verano лето летом лета 夏 夏季 夏天',
  23: 'autumn fall automne otoño otono осень осенью осени 秋 秋季 秋天',
  24: 'winter hiver invierno зима зимой зимы 冬 冬季 冬天',
};

const seasons = new Map(
  Object.entries(seasonWords).flatMap(([code, words]) => words.split(' ').map((word) => [word, Number(code)] as const)),
);

/** 21 to 24, as EDTF counts seasons. */
export const seasonOfName = (name: string): number | undefined => seasons.get(name.normalize('NFC'));

export const seasonPattern = [...seasons.keys()]
  .sort(longestFirst)
  .filter((word) => !/\p{sc=Han}/u.test(word))
  .map(escape)
  .join('|');

/** Months of the Islamic calendar, Muharram first: a date with one is asked about. */
export const islamicMonths: RegExp[] = [
  /muharram|محرم/u,
  /safar|صفر/u,
  /rabi\S* (?:al-?\s?)?(?:awwal|i\b|1)|ربيع ال[أا]ول/u,
  /rabi\S* (?:al-?\s?)?(?:thani|akhir|ii|2)|ربيع (?:الثاني|الآخر)/u,
  /jum[ao]da\S* (?:al-?\s?)?(?:awwal|ula|i\b|1)|جمادى ال[أا]ول/u,
  /jum[ao]da\S* (?:al-?\s?)?(?:thani|akhir|ii|2)|جمادى (?:الثاني|الآخر)/u,
  /rajab|رجب/u,
  /sha.?ban|شعبان/u,
  /ramad[ah]+n|رمضان/u,
  /shawwal|شوال/u,
  /(?:dhu|zul)\S*[ -]?\S*qa|ذو القعدة/u,
  /(?:dhu|zul)\S*[ -]?\S*hij|ذو الحجة/u,
];

/** What stands before or after a date and changes what it says. */
export type DateMark = 'about' | 'uncertain' | 'before' | 'after' | 'part';

const markWords: [DateMark, string][] = [
  [
    'about',
    'c c. ca ca. circa about around approx approx. approximately roughly ~ ≈ env env. environ vers hacia aprox aprox. ' +
      'alrededor_de около примерно приблизительно ок ок. 约 約 大约 大約 左右 前后 حوالي حوالى نحو',
  ],
  [
    'uncertain',
    '? (?) possibly probably perhaps maybe uncertain (uncertain) unconfirmed (unconfirmed) likely peut-être probablement ' +
      'quizás probablemente tal_vez возможно вероятно 可能 疑 ربما',
  ],
  ['before', 'before by until till antes_de avant до 之前 以前 前 قبل up_to no_later_than not_later_than hasta'],
  [
    'after',
    'after since from as_of depuis après apres desde después_de despues_de с после 之后 之後 以来 以來 起 后 بعد منذ',
  ],
  [
    'part',
    'early mid mid- middle middle_of late end end_of beginning beginning_of start_of the_end_of the_beginning_of début debut ' +
      'début_de mi- fin fin_de principios_de finales_de mediados_de fines_de начало начале конец конце середина середине ' +
      '初 中 底 末 年初 年底 年末 月初 月底 月末 أوائل أواخر منتصف',
  ],
];

const marks = new Map(
  markWords.flatMap(([mark, words]) => words.split(' ').map((word) => [word.replaceAll('_', ' '), mark] as const)),
);

/** What the words beside a date do to it. */
export const markOfWords = (words: string): DateMark | undefined => marks.get(words);

const fillers =
  'on|in|the|of|at|le|la|en|el|du|au|dans|de|del|в|году|года|г|на|日|号|當日|当日|يوم|في|عام|سنة|dated|date|day|night|year|month|ad|ce';
const weekdays =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lundi|mardi|mercredi|jeudi|' +
  'vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|' +
  'суббота|воскресенье|星期[一二三四五六日天]|周[一二三四五六日天]|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت';
const filling = new RegExp(`^(?:${fillers}|${weekdays})\\.?$`, 'u');

/** Words beside a date that say nothing more: "on", a day of the week. */
export const isFilling = (word: string): boolean => filling.test(word);

/** Two dates are the ends of one stretch. */
export const RANGE =
  /^\s*(?:to|till|until|through|thru|-|--|–|—|→|->|~|至|到|au|à|jusqu'au|al|hasta|по|إلى|الى|حتى)\s*$/u;

/** It is one of two dates. */
export const CHOICE = /^\s*(?:or|ou|o|или|或|或者|أو|او|\/\?)\s*$/u;

/** Words that speak of a second happening beside the date. */
export const SECOND_HAPPENING =
  /\b(?:releas\w*|freed|bail\w*|next day|later|then|again|re-?arrest\w*|died|transfer\w*|sentenc\w*|days? after|libér\w*|lendemain|liberad\w*|siguiente)\b|освобожд|следующ|次日|翌日|隔日|随后|後|释放|釋放|获释|取保|اليوم التالي|أفرج/u;
