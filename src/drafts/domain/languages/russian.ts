import { agreeing } from '../../../alerts/domain/wording/agreeing';
import type { DraftLanguage } from './draft-language';

// A name stands in the nominative only: see the Russian headlines.

const when = `{precision, select,
  month {В {monthOfYear}}
  window {В один из дней с {from} по {until} (точный день неизвестен)}
  unknown {В эти дни (точный день неизвестен)}
  other {{on}}}{uncertain, select, yes { (дата не подтверждена)} other {}}`;
/** The same inside a sentence. */
const whenWithin = when.replace('{В {month', '{в {month').replace('{В один', '{в один').replace('{В эти', '{в эти');
const is = '{n, plural, one {находится} other {находятся}}';
const state = `{noun, select,
  in_detention {${is} под стражей}
  in_prison {${is} в тюрьме}
  disappeared {${is} в числе пропавших без вести}
  house_arrest {${is} под домашним арестом}
  other {${agreeing({ f: 'лишена свободы', m: 'лишён свободы', fs: 'лишены свободы', ms: 'лишены свободы', unknown: 'находится в неволе', unknowns: 'лишены свободы' })}}}`;
const ofAct = `{noun, select,
  in_detention {задержания}
  in_prison {заключения в тюрьму}
  disappeared {исчезновения}
  house_arrest {помещения под домашний арест}
  other {лишения свободы}}`;
const since = (what: string): string => `{who}: ${whenWithin} исполняется {time} ${what}`;
const free = '{standing, select, free {; {liberty}} other {}}';
const tail =
  '{standing, select, free {; {liberty}} none {} some {; часть группы по-прежнему лишена свободы} other {; {still}}}';
const reached = `{standing, select,
  free {${since(`со дня ${ofAct}`)}${free}.}
  none {${since(`со дня ${ofAct}`)}.}
  other {${when} исполняется {time}, как {who} ${state}.}}`;
const vanished = agreeing({
  f: `${when} исполняется {time}, как {who} исчезла`,
  m: `${when} исполняется {time}, как {who} исчез`,
  fs: `${when} исполняется {time}, как {who} исчезли`,
  ms: `${when} исполняется {time}, как {who} исчезли`,
  unknown: since('со дня исчезновения'),
  unknowns: `${when} исполняется {time}, как {who} исчезли`,
});
const sentenced = agreeing({
  f: `${when} исполняется {time}, как {who} была осуждена`,
  m: `${when} исполняется {time}, как {who} был осуждён`,
  fs: `${when} исполняется {time}, как {who} были осуждены`,
  ms: `${when} исполняется {time}, как {who} были осуждены`,
  unknown: since('со дня вынесения приговора'),
  unknowns: `${when} исполняется {time}, как {who} были осуждены`,
});
const noun = `{noun, select,
  in_detention { под стражей}
  in_prison { в тюрьме}
  house_arrest { под домашним арестом}
  other { в неволе}}`;
const moon = '{lunar, select, yes { (по лунному календарю)} other {}}';
const birthday = (where: string): string => `{who}: ${whenWithin}\u00a0— {numeral}-й день рождения${moon}${where}`;
const birthdays = `{standing, select,
  free {${birthday('')}${free}.}
  none {${birthday('')}.}
  other {{noun, select, disappeared {${birthday('')}; {still}.} other {${birthday(noun)}.}}}}`;
const festival = '{hasDetail, select, yes {{detail}} other {праздник}}';
const times = '{unit, select, time {{numeral}-й раз} other {снова}}';

export const russian: DraftLanguage = {
  name: 'Русский',
  facts: {
    'ANNIV-Y': reached,
    'COUNT-DAY': reached,
    'ANNIV-ENFD': `{standing, select,
      free {${since(`со дня ${ofAct}`)}${free}.}
      none {${since(`со дня ${ofAct}`)}.}
      other {${vanished}.}}`,
    'ANNIV-SENT': `${sentenced}${tail}.`,
    'ANNIV-TRIAL': `${since('с начала суда')}${tail}.`,
    'ANNIV-FORCED-LAWYER': `${since('со дня отстранения адвоката')}${tail}.`,
    BIRTHDAY: birthdays,
    'AGE-ROUND': birthdays,
    'FEST-INSIDE': `{who}: {on}\u00a0— ${festival}{standing, select,
      free {, ${times} со дня ${ofAct}${free}.}
      none {, ${times} со дня ${ofAct}.}
      other {{noun, select,
        disappeared {, ${times} со дня исчезновения.}
        other {; этот праздник проходит${noun} {unit, select, time {{numeral}-й раз} other {снова}}.}}}}`,
    'REL-COUNT': `{who}: по приговору {n, plural, one {срок заканчивается} other {сроки заканчиваются}} {precision, select,
      month {в {monthOfYear}}
      window {в один из дней с {from} по {until} (точный день неизвестен)}
      unknown {скоро (точный день неизвестен)}
      other {{on}{count, plural, =0 {, сегодня} =1 {, завтра}
        other {, через {numeral} {count, plural, one {день} few {дня} other {дней}}}}}}{uncertain, select, yes { (дата не подтверждена)} other {}}.`,
  },
  person: agreeing({
    f: 'этой правозащитницы',
    m: 'этого правозащитника',
    fs: 'этих правозащитниц',
    ms: 'этих правозащитников',
    unknown: 'этого человека',
    unknowns: 'этих людей',
  }),
  source: 'Источник: {text}',
  sources: 'Источники:',
  blanks: { organisation: '[наша организация]', source: '[источник]' },
  templates: {
    opening: { any: '{fact}' },
    post: {
      any: `{fact} {standing, select,
  free {Мы продолжаем следить за этим делом.}
  none {Мы помним.}
  other {{noun, select,
    disappeared {Мы требуем сообщить о судьбе {person}.}
    other {Мы рядом и требуем освобождения.}}}}
{source}`,
      'REL-COUNT': `{fact} Мы требуем полной свободы в этот день.
{source}`,
    },
    letter: {
      any: `[Имя посла]
Посольство [страна]
[Адрес]

[Место, дата]

Ваше Превосходительство,

{fact}

{standing, select,
  free {Просим власти Вашей страны обеспечить, чтобы ничто не препятствовало свободе и работе {person} и чтобы не было преследований.}
  none {Просим власти Вашей страны публично сообщить о судьбе {person}.}
  other {{noun, select,
    disappeared {Просим власти Вашей страны незамедлительно сообщить о местонахождении {person} и разрешить связь с семьёй и адвокатом.}
    other {Просим власти Вашей страны о немедленном освобождении {person}. До тех пор просим обеспечить связь с семьёй, помощь адвоката по свободному выбору и всю необходимую медицинскую помощь.}}}}

Будем благодарны за ответ по адресу: [адрес].

С уважением,

[Имя, должность]
{organisation}

{sources}`,
      'REL-COUNT': `[Имя посла]
Посольство [страна]
[Адрес]

[Место, дата]

Ваше Превосходительство,

{precision, select,
  day {{who}: по приговору {n, plural, one {срок заканчивается} other {сроки заканчиваются}} {date}.}
  other {{fact}}}

Просим власти Вашей страны обеспечить в этот день полную свободу {person}: без новых ограничений, с возможностью свободно передвигаться и видеть семью.

Будем благодарны за ответ по адресу: [адрес].

С уважением,

[Имя, должность]
{organisation}

{sources}`,
    },
  },
};
