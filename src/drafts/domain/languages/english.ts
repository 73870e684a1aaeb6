import type { DraftLanguage } from './draft-language';

const when = `{precision, select,
  month {In {monthOfYear}}
  window {On one day between {from} and {until} (exact day not known)}
  unknown {About now (exact day not known)}
  other {On {on}}}{uncertain, select, yes { (date uncertain)} other {}}`;
const noun = `{noun, select,
  in_detention {in detention}
  in_prison {in prison}
  house_arrest {under house arrest}
  other {deprived of liberty}}`;
const act = `{noun, select,
  in_detention {detention}
  in_prison {imprisonment}
  disappeared {disappearance}
  house_arrest {house arrest}
  other {deprivation of liberty}}`;
const passed = '{time} {count, plural, one {has} other {have}} passed since';
const free = '{standing, select, free {{scope, select, person {, {liberty}} other {; {liberty}}}} other {}}';
const reached = `{standing, select,
  free {${when}, ${passed} the ${act} of {who}${free}.}
  none {${when}, ${passed} the ${act} of {who}.}
  other {{noun, select,
    disappeared {${when}, ${passed} the disappearance of {who}.}
    other {${when}, {who} {n, plural, one {reaches} other {reach}} {time} ${noun}.}}}}`;
const since = (what: string): string =>
  `${when}, ${passed} ${what}{standing, select,
    free {; {liberty}}
    none {}
    some {; some in the case are still held}
    other {; {still}}}.`;
const nth = '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
const moon = '{lunar, select, yes { by the lunar calendar} other {}}';
const turns = '{who} {n, plural, one {turns} other {turn}} {numeral}';
const birthday = `{standing, select,
  free {${when}, ${turns}${moon}${free}.}
  none {${when}, it is the ${nth} birthday of {who}${moon}.}
  other {{noun, select,
    disappeared {${when}, it is the ${nth} birthday of {who}${moon}, still disappeared.}
    other {${when}, ${turns}{noun, select, deprived_of_liberty {,} other {}} ${noun}${moon}.}}}}`;
const festival = '{hasDetail, select, yes {{detail}} other {a festival}}';
const times = '{unit, select, time {for the {ordinal} time} other {once more}}';

export const english: DraftLanguage = {
  name: 'English',
  facts: {
    'ANNIV-Y': reached,
    'COUNT-DAY': reached,
    'ANNIV-ENFD': reached,
    'ANNIV-SENT': since('{who} {n, plural, one {was} other {were}} sentenced'),
    'ANNIV-TRIAL': since('the trial of {who} began'),
    'ANNIV-FORCED-LAWYER': since('the lawyer of {who} was removed'),
    BIRTHDAY: birthday,
    'AGE-ROUND': birthday,
    'FEST-INSIDE': `{standing, select,
      free {${when}, ${festival} comes ${times} since the ${act} of {who}${free}.}
      none {${when}, ${festival} comes ${times} since the ${act} of {who}.}
      other {{noun, select,
        disappeared {${when}, ${festival} comes ${times} since the disappearance of {who}.}
        other {${when}, {who} {n, plural, one {spends} other {spend}} ${festival} ${noun} ${times}.}}}}`,
    'REL-COUNT': `By the sentence, the {n, plural, one {term} other {terms}} of {who} {n, plural, one {ends} other {end}} {precision, select,
      month {in {monthOfYear}}
      window {on one day between {from} and {until} (exact day not known)}
      unknown {soon (exact day not known)}
      other {on {on}{count, plural, =0 {, today} =1 {, tomorrow} other {, in {numeral} days}}}}{uncertain, select, yes { (date uncertain)} other {}}.`,
  },
  person:
    '{n, plural, one {this human rights defender} =2 {these two human rights defenders} other {these human rights defenders}}',
  source: 'Source: {text}',
  sources: 'Sources:',
  blanks: { organisation: '[our organisation]', source: '[source]' },
  templates: {
    opening: { any: '{fact}' },
    post: {
      any: `{fact} {standing, select,
  free {We go on following the case.}
  none {We have not forgotten.}
  other {{noun, select,
    disappeared {We ask where {n, plural, one {this person is} other {these people are}}.}
    other {We stand in solidarity and call for release.}}}}
{source}`,
      'REL-COUNT': `{fact} We call for full liberty on that day.
{source}`,
    },
    letter: {
      any: `[Name of the ambassador]
Embassy of [country]
[Address]

[Place, date]

Your Excellency,

{fact}

{standing, select,
  free {We ask your authorities to ensure that nothing stands in the way of the liberty and the work of {person}, and that no reprisals follow.}
  none {We ask your authorities to state publicly what has become of {person}.}
  other {{noun, select,
    disappeared {We ask your authorities to state without delay the whereabouts of {person}, and to allow contact with family and a lawyer.}
    other {We ask your authorities for the immediate release of {person}. Until then, we ask for contact with family, a lawyer of free choice and all medical care that is needed.}}}}

We would be grateful for a reply to [address].

Yours faithfully,

[Name, function]
{organisation}

{sources}`,
      'REL-COUNT': `[Name of the ambassador]
Embassy of [country]
[Address]

[Place, date]

Your Excellency,

{precision, select,
  day {By the sentence, the {n, plural, one {term} other {terms}} of {who} {n, plural, one {ends} other {end}} on {date}.}
  other {{fact}}}

We ask your authorities to ensure the full liberty of {person} on that day: without further restrictions, with freedom to move and to see family.

We would be grateful for a reply to [address].

Yours faithfully,

[Name, function]
{organisation}

{sources}`,
    },
  },
};
