import type { DraftLanguage } from './draft-language';

const when =
  '{precision, select, month {{monthOfYear}} window {在{from}至{until}之间的某一天（具体日期不详）} unknown {近日（具体日期不详）} other {{on}}}{uncertain, select, yes {（日期待核实）} other {}}';
const noun =
  '{noun, select, in_detention {被羁押} in_prison {被监禁} disappeared {失踪} house_arrest {被软禁} other {被剥夺自由}}';
const inside =
  '{noun, select, in_detention {在羁押中} in_prison {在狱中} house_arrest {在软禁中} other {在失去自由中}}';
const free = '{standing, select, free {，{liberty}} other {}}';
const reached = `{standing, select,
  free {${when}，距{who}${noun}已{time}${free}。}
  none {${when}，距{who}${noun}已{time}。}
  other {${when}，{who}${noun}满{time}。}}`;
const since = (what: string): string =>
  `${when}，距{who}${what}已{time}{standing, select, free {，{liberty}} none {} some {，案中仍有人失去自由} other {，{still}}}。`;
const all = '{n, plural, =1 {} other {均}}';
const moon = '{lunar, select, yes {农历} other {}}';
const birthday = `{standing, select,
  free {${when}，{who}${all}{lunar, select, yes {按农历} other {}}年满{numeral}岁${free}。}
  none {${when}是{who}的${moon}{numeral}岁生日。}
  other {{noun, select,
    disappeared {${when}是{who}的${moon}{numeral}岁生日，{still}。}
    other {${when}，{who}${all}${inside}{lunar, select, yes {按农历} other {}}年满{numeral}岁。}}}}`;
const festival = '{hasDetail, select, yes {{detail}} other {节日}}';
const nth = '{unit, select, time {第{ordinal}个} other {又一个}}';

export const chinese: DraftLanguage = {
  name: '简体中文',
  facts: {
    'ANNIV-Y': reached,
    'COUNT-DAY': reached,
    'ANNIV-ENFD': reached,
    'ANNIV-SENT': since('被判刑'),
    'ANNIV-TRIAL': since('案开审'),
    'ANNIV-FORCED-LAWYER': since('的律师被迫退出'),
    BIRTHDAY: birthday,
    'AGE-ROUND': birthday,
    'FEST-INSIDE': `${when}，是{who}${noun}以来的${nth}${festival}${free}。`,
    'REL-COUNT': `依判决，{who}的刑期将{precision, select,
      month {在{monthOfYear}届满}
      window {在{from}至{until}之间的某一天届满（具体日期不详）}
      unknown {很快届满（具体日期不详）}
      other {于{on}届满{count, plural, =0 {，即今天} =1 {，即明天} other {，还有{numeral}天}}}}{uncertain, select, yes {（日期待核实）} other {}}。`,
  },
  person: '{n, plural, =1 {这位人权捍卫者} =2 {这两位人权捍卫者} other {这{n}位人权捍卫者}}',
  source: '来源：{text}',
  sources: '资料来源：',
  blanks: { organisation: '【本组织名称】', source: '【来源】' },
  templates: {
    opening: { any: '{fact}' },
    post: {
      any: `{fact}{standing, select,
  free {我们会继续关注此案。}
  none {我们没有忘记。}
  other {{noun, select,
    disappeared {我们要求公布{person}的下落。}
    other {我们声援{person}，要求立即释放。}}}}
{source}`,
      'REL-COUNT': `{fact}我们要求届时恢复完全的自由。
{source}`,
    },
    letter: {
      any: `【国家】驻【地点】大使馆
【大使姓名】大使阁下：

{fact}

{standing, select,
  free {我们请求贵国当局保障{person}的自由和工作不受任何阻碍，也不受任何报复。}
  none {我们请求贵国当局公开说明{person}的下落。}
  other {{noun, select,
    disappeared {我们请求贵国当局立即公布{person}的下落，并准许与家人和律师联系。}
    other {我们请求贵国当局立即释放{person}。在此之前，请准许与家人联系、会见自行委托的律师，并获得所需的一切医疗。}}}}

敬请回复至【地址】。

此致
敬礼

【姓名、职务】
{organisation}
【日期】

{sources}`,
      'REL-COUNT': `【国家】驻【地点】大使馆
【大使姓名】大使阁下：

{precision, select,
  day {依判决，{who}的刑期将于{date}届满。}
  other {{fact}}}

我们请求贵国当局保障{person}届时获得完全的自由：不附加新的限制，可以自由行动并与家人团聚。

敬请回复至【地址】。

此致
敬礼

【姓名、职务】
{organisation}
【日期】

{sources}`,
    },
  },
};
