import { chineseTasks } from './chinese-tasks';
import type { Language, Speech } from './language';

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in characters; before a measure word two is 两. */
function inCharacters(n: number): string {
  if (n === 2) return '两';
  if (n < 10) return digits[n]!;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}
const counting = (n: number): string =>
  n >= 1 && n < 100 ? inCharacters(n) : new Intl.NumberFormat('zh-Hans', { useGrouping: 'min2' }).format(n);

// Everything stands on one line: a line break in a message would become a space.

const noun =
  '{noun, select, in_detention {被羁押} in_prison {被监禁} disappeared {失踪} house_arrest {被软禁} other {被剥夺自由}}';
const month = '{precision, select, month {本月} other {}}';
const full = '{precision, select, month {满} other {}}';

/** Of a joint case those who belong to it; its hashtag is no person. */
const those = '{scope, select, group {{label}当事人} other {{names}}}';

const begun = `${month}{unit, select, year {${those}${noun}{anniversary}} other {距${those}${noun}已{time}}}`;
const held = `{standing, select, free {${begun}} none {${begun}} other {${month}已${noun}${full}{time}}}`;
const since = (what: string, people = those): string =>
  `${month}{standing, select, some {{who}} other {${people}}}${what}{unit, select, year {{anniversary}} other {已{time}}}`;

const stillVerb =
  '{noun, select, in_detention {仍被羁押} in_prison {仍被监禁} disappeared {仍下落不明} house_arrest {仍被软禁} other {仍被剥夺自由}}';
const still = `{n, plural, =1 {} =2 {二人} other {均}}{again, select, yes {再次被羁押} other {${stillVerb}}}`;

const liberty =
  '{scope, select, person {现已} people {{n, plural, =2 {二人} other {}}均已} other {案中各人均已}}{noun, select, disappeared {恢复自由} other {不在羁押中}}';

const byMoon = '{lunar, select, yes {农历} other {}}';
const birthday = `${month}{who}${byMoon}{numeral}岁生日`;
const inside =
  '{noun, select, in_detention {在羁押中} in_prison {在狱中} house_arrest {在软禁中} other {在失去自由中}}';
const turns = `${month}{who}{n, plural, =1 {} other {均}}{noun, select, disappeared {} other {{standing, select, all {${inside}} some {${inside}} other {}}}}{lunar, select, yes {按农历} other {}}年满{numeral}岁`;
const turning = `{standing, select, free {${turns}} none {${birthday}} other {{noun, select, disappeared {${birthday}} other {${turns}}}}}`;

const festival = '{hasDetail, select, yes {{detail}} other {节日}}';
const festivalSince = `{unit, select, time {${those}${noun}以来的第{ordinal}个${festival}} other {${those}${noun}以来的又一个${festival}}}`;
const festivalInside = `{unit, select, time {${noun}以来的第{ordinal}个${festival}} other {${noun}以来的又一个${festival}}}`;

const doubt =
  '{precision, select, window {（在{from}至{until}之间的某一天，具体日期不详）} unknown {（具体日期不详）} other {}}{doubt, select, yes {（日期待核实）} other {}}';

const words: Language = {
  locale: 'zh-Hans',
  direction: 'ltr',
  aside: (label) => `（${label}）`,
  cardinal: counting,
  ordinal: (n) => (n === 2 ? '二' : counting(n)),
  messages: {
    noun,
    counted:
      '{unit, select, year {{words}年} month {{words}个月} day {{numeral}天} time {{words}次} other {{numeral}人}}',
    anniversary: '{words}周年',
    others: '另外{numeral}人',
    ...chineseTasks,
  },
};

const sentenced =
  '{standing, select, free {{milestone}{doubt}：{liberty}} none {{milestone}{doubt}：我们没有忘记} some {{milestone}{doubt}：案中仍有人失去自由} other {{milestone}{doubt}：{still}}}';
const born = (ask: string): string =>
  `{standing, select, free {{milestone}{doubt}：{liberty}} none {{milestone}{doubt}：我们没有忘记} other {{noun, select, disappeared {{milestone}{doubt}：{still}} other {{milestone}{doubt}${ask}}}}}`;

export const chinese: Speech = {
  words,
  phrases: {
    milestone: {
      'ANNIV-Y': held,
      'COUNT-DAY': held,
      'ANNIV-ENFD': held,
      'ANNIV-SENT': since('被判刑'),
      'ANNIV-TRIAL': since('案开审', '{scope, select, group {{label}一} other {{names}}}'),
      'ANNIV-FORCED-LAWYER': since('的律师被迫退出'),
      BIRTHDAY: turning,
      'AGE-ROUND': turning,
      'FEST-INSIDE': `{standing, select, free {${festivalSince}} none {${festivalSince}} other {${festivalInside}}}`,
      'REL-COUNT':
        '{who}的刑期{precision, select, month {本月届满} window {将在{from}至{until}之间的某一天届满（具体日期不详）} unknown {即将届满（具体日期不详）} other {{count, plural, =0 {今天届满} =1 {明天届满} other {还有{numeral}天届满}}}}',
    },
    ownsDoubt: ['REL-COUNT'],
    doubt,
    liberty,
    still,
  },
  headlines: {
    any: '{standing, select, free {{milestone}{doubt}：{liberty}} none {{milestone}{doubt}：我们没有忘记} some {{milestone}{doubt}：声援{who}，{still}} other {{milestone}{doubt}：声援{subject}}}',
    'ANNIV-ENFD':
      '{standing, select, free {{milestone}{doubt}：{liberty}} none {{milestone}{doubt}：我们没有忘记} other {{milestone}{doubt}：{who}在哪里？}}',
    'ANNIV-SENT': sentenced,
    'ANNIV-TRIAL': sentenced,
    'ANNIV-FORCED-LAWYER': sentenced,
    BIRTHDAY: born(''),
    'AGE-ROUND': born('：我们没有忘记'),
    'REL-COUNT': '{milestone}',
  },
};
