import { agreeing } from './agreeing';
import type { Language, MessageArguments, Speech } from './language';
import { spanishTasks } from './spanish-tasks';

const upToTen = ['cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const ordinals = [
  '0.º',
  'primer',
  'segundo',
  'tercer',
  'cuarto',
  'quinto',
  'sexto',
  'séptimo',
  'octavo',
  'noveno',
  'décimo',
];
const feminineOrdinals: Record<string, string> = { primer: 'primera', tercer: 'tercera' };

const noun = `{noun, select,
  in_detention {en detención}
  in_prison {en prisión}
  disappeared {de desaparición}
  house_arrest {bajo arresto domiciliario}
  other {de privación de libertad}}`;

const month = '{precision, select, month { este mes} other {}}';

const act = `{noun, select,
  in_detention {la detención}
  in_prison {el encarcelamiento}
  disappeared {la desaparición}
  house_arrest {el arresto domiciliario}
  other {la privación de libertad}}`;
const ofAct = `{noun, select,
  in_detention {de la detención}
  in_prison {del encarcelamiento}
  disappeared {de la desaparición}
  house_arrest {del arresto domiciliario}
  other {de la privación de libertad}}`;
const of = '{scope, select, group {en el caso {label}} other {de {names}}}';

const begun = `{unit, select, year {{Anniversary}${month} ${ofAct}} other {{Time}${month} desde ${act}}} ${of}`;
const held = `{standing, select, free {${begun}} none {${begun}} other {{Time} ${noun}${month}}}`;
const since = (what: string): string =>
  `{Time}${month} desde ${what} {standing, select, some {de {who}} other {${of}}}`;

const detained = agreeing({
  f: 'sigue detenida',
  m: 'sigue detenido',
  fs: 'siguen detenidas',
  ms: 'siguen detenidos',
  unknown: 'sigue en detención',
  unknowns: 'siguen en detención',
});
const missing = agreeing({
  f: 'sigue desaparecida',
  m: 'sigue desaparecido',
  fs: 'siguen desaparecidas',
  ms: 'siguen desaparecidos',
  unknown: 'sigue en situación de desaparición',
  unknowns: 'siguen en situación de desaparición',
});
const deprived = agreeing({
  f: 'sigue privada de libertad',
  m: 'sigue privado de libertad',
  fs: 'siguen privadas de libertad',
  ms: 'siguen privados de libertad',
  unknown: 'sigue sin libertad',
  unknowns: 'siguen sin libertad',
});
const still = `{again, select, yes {de nuevo en detención} other {{noun, select,
  in_detention {${detained}}
  in_prison {{n, plural, one {sigue} other {siguen}} en prisión}
  disappeared {${missing}}
  house_arrest {{n, plural, one {sigue} other {siguen}} bajo arresto domiciliario}
  other {${deprived}}}}}`;

const women = '{n, plural, =2 {ambas} other {todas}} en libertad';
const men = '{n, plural, =2 {ambos} other {todos}} en libertad';
const liberty = `{scope, select,
  person {ahora en libertad}
  people {{gender, select, female {${women}} male {${men}} mixed {${men}} other {ahora en libertad}}}
  other {todas las personas del caso están en libertad}}`;

const byMoon = '{lunar, select, yes { (calendario lunar)} other {}}';
const birthday = `Cumpleaños número {numeral} de {who}${byMoon}${month}`;
const turns =
  '{who} {n, plural, one {cumple} other {cumplen}} {numeral} {count, plural, one {año} other {años}} de edad';
const inside = `{noun, select,
  in_detention { en detención}
  in_prison { en prisión}
  house_arrest { bajo arresto domiciliario}
  other {, {gender, select,
    female {{n, plural, one {privada} other {privadas}} de libertad}
    male {{n, plural, one {privado} other {privados}} de libertad}
    mixed {privados de libertad}
    other {sin libertad}}}}`;
const turning = `{standing, select,
  free {${turns}${byMoon}${month}}
  none {${birthday}}
  other {{noun, select, disappeared {${birthday}} other {${turns}${byMoon}${inside}${month}}}}}`;

const festival = '{hasDetail, select, yes {{detail}} other {Día festivo}}';
const festivalSince = `${festival}, {unit, select, time {por {ordinalF} vez} other {una vez más}} desde ${act} ${of}`;
const festivalInside = `${festival} ${noun}, {unit, select, time {por {ordinalF} vez} other {una vez más}}`;

const doubt = `{precision, select,
  window {, un día entre el {from} y el {until} (día exacto desconocido)}
  unknown { (día exacto desconocido)}
  other {}}{doubt, select, yes { (fecha incierta)} other {}}`;

const words: Language = {
  locale: 'es',
  direction: 'ltr',
  cardinal: (n) => upToTen[n] ?? new Intl.NumberFormat('es', { useGrouping: 'min2' }).format(n),
  ordinal: (n) => ordinals[n] ?? `${n}.º`,
  messages: {
    noun,
    counted: `{unit, select,
      year {{words} {count, plural, one {año} other {años}}}
      month {{words} {count, plural, one {mes} other {meses}}}
      day {{numeral} {count, plural, one {día} other {días}}}
      time {{numeral} {count, plural, one {vez} other {veces}}}
      other {{numeral} {count, plural, one {persona} other {personas}}}}`,
    anniversary: '{ordinal} aniversario',
    others: '{numeral} {count, plural, one {persona más} other {personas más}}',
    ...spanishTasks,
  },
};

const sentenced = `{standing, select,
  free {{milestone}{doubt}: {liberty}}
  none {{milestone}{doubt}: no olvidamos}
  some {{milestone}{doubt}: parte del grupo sigue sin libertad}
  other {{milestone}{doubt}: {still}}}`;
const born = (ask: string): string => `{standing, select,
  free {{milestone}{doubt}: {liberty}}
  none {{milestone}{doubt}: no olvidamos}
  other {{noun, select,
    disappeared {{milestone}{doubt}: {still}}
    other {{milestone}{doubt}${ask}}}}}`;

export const spanish: Speech = {
  words,
  phrases: {
    milestone: {
      'ANNIV-Y': held,
      'COUNT-DAY': held,
      'ANNIV-ENFD': held,
      'ANNIV-SENT': since('la condena'),
      'ANNIV-TRIAL': since('el inicio del juicio'),
      'ANNIV-FORCED-LAWYER': since('la exclusión de la defensa'),
      BIRTHDAY: turning,
      'AGE-ROUND': turning,
      'FEST-INSIDE': `{standing, select, free {${festivalSince}} none {${festivalSince}} other {${festivalInside}}}`,
      'REL-COUNT': `{n, plural, one {La pena} other {Las penas}} de {who} {n, plural, one {termina} other {terminan}}
        {precision, select,
          month {este mes}
          window {un día entre el {from} y el {until} (día exacto desconocido)}
          unknown {pronto (día exacto desconocido)}
          other {{count, plural, =0 {hoy} =1 {mañana} other {dentro de {numeral} días}}}}`,
    },
    ownsDoubt: ['REL-COUNT'],
    doubt,
    liberty,
    still,
    more: ({ ordinal }): MessageArguments => ({ ordinalF: feminine(String(ordinal)) }),
  },
  headlines: {
    any: `{standing, select,
      free {{milestone}{doubt}: {liberty}}
      none {{milestone}{doubt}: no olvidamos}
      some {{milestone}{doubt}: estamos con {who}, que {still}}
      other {{milestone}{doubt}: estamos con {subject}}}`,
    'ANNIV-ENFD': `{standing, select,
      free {{milestone}{doubt}: {liberty}}
      none {{milestone}{doubt}: no olvidamos}
      other {{milestone}{doubt}: ¿dónde {n, plural, one {está} other {están}} {who}?}}`,
    'ANNIV-SENT': sentenced,
    'ANNIV-TRIAL': sentenced,
    'ANNIV-FORCED-LAWYER': sentenced,
    BIRTHDAY: born(''),
    'AGE-ROUND': born(': no olvidamos'),
    'REL-COUNT': '{milestone}',
  },
};

/** "Segunda", "11.ª": a time is feminine. */
function feminine(ordinal: string): string {
  return feminineOrdinals[ordinal] ?? ordinal.replace(/o$/, 'a').replace(/º$/, 'ª');
}
