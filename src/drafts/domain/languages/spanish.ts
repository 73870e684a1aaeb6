import { agreeing } from '../../../alerts/domain/wording/agreeing';
import type { DraftLanguage } from './draft-language';

const when = `{precision, select,
  month {En {monthOfYear}}
  window {Un día entre el {from} y el {until} (día exacto desconocido)}
  unknown {Por estos días (día exacto desconocido)}
  other {El {on}}}{uncertain, select, yes { (fecha incierta)} other {}}`;
const state = `{noun, select,
  in_detention {${agreeing({ f: 'detenida', m: 'detenido', fs: 'detenidas', ms: 'detenidos', unknown: 'en detención' })}}
  in_prison {en prisión}
  disappeared {${agreeing({ f: 'desaparecida', m: 'desaparecido', fs: 'desaparecidas', ms: 'desaparecidos', unknown: 'en situación de desaparición' })}}
  house_arrest {bajo arresto domiciliario}
  other {${agreeing({ f: 'privada de libertad', m: 'privado de libertad', fs: 'privadas de libertad', ms: 'privados de libertad', unknown: 'sin libertad' })}}}`;
const ofAct = `{noun, select,
  in_detention {de la detención}
  in_prison {del encarcelamiento}
  disappeared {de la desaparición}
  house_arrest {del arresto domiciliario}
  other {de la privación de libertad}}`;
const act = `{noun, select,
  in_detention {la detención}
  in_prison {el encarcelamiento}
  disappeared {la desaparición}
  house_arrest {el arresto domiciliario}
  other {la privación de libertad}}`;
const passed = 'se {count, plural, one {cumple} other {cumplen}} {time}';
const free = '{scope, select, group {; {liberty}} other {, {liberty}}}';
const reached = `{standing, select,
  free {${when} ${passed} ${ofAct} de {who}${free}.}
  none {${when} ${passed} ${ofAct} de {who}.}
  other {${when}, {who} {n, plural, one {cumple} other {cumplen}} {time} ${state}.}}`;
const tail = `{standing, select,
  free {${free}}
  none {}
  some {; parte del grupo sigue sin libertad}
  other {; {still}}}`;
const sentenced = agreeing({
  f: 'desde que {who} fue condenada',
  m: 'desde que {who} fue condenado',
  fs: 'desde que {who} fueron condenadas',
  ms: 'desde que {who} fueron condenados',
  unknown: 'de la condena de {who}',
});
const moon = '{lunar, select, yes { (calendario lunar)} other {}}';
const turns =
  '{who} {n, plural, one {cumple} other {cumplen}} {numeral} {count, plural, one {año} other {años}} de edad';
const inside = `{noun, select,
  in_detention { en detención}
  in_prison { en prisión}
  house_arrest { bajo arresto domiciliario}
  other {, ${agreeing({ f: 'privada de libertad', m: 'privado de libertad', fs: 'privadas de libertad', ms: 'privados de libertad', unknown: 'sin libertad' })}}}`;
const birthday = `{standing, select,
  free {${when}, ${turns}${moon}${free}.}
  none {${when} es el cumpleaños número {numeral} de {who}${moon}.}
  other {{noun, select,
    disappeared {${when} es el cumpleaños número {numeral} de {who}${moon}, que {still}.}
    other {${when}, ${turns}${moon}${inside}.}}}}`;
const within = `{noun, select,
  in_detention {en detención}
  in_prison {en prisión}
  house_arrest {bajo arresto domiciliario}
  other {sin libertad}}`;
const festival = '{hasDetail, select, yes {{detail}} other {Día festivo}}';
const times = '{unit, select, time {la {ordinalF} vez} other {una vez más}}';

export const spanish: DraftLanguage = {
  name: 'Español',
  facts: {
    'ANNIV-Y': reached,
    'COUNT-DAY': reached,
    'ANNIV-ENFD': `${when} ${passed} ${ofAct} de {who}{standing, select, free {${free}} other {}}.`,
    'ANNIV-SENT': `${when} ${passed} ${sentenced}${tail}.`,
    'ANNIV-TRIAL': `${when} ${passed} del inicio del juicio de {who}${tail}.`,
    'ANNIV-FORCED-LAWYER': `${when} ${passed} de la exclusión de la defensa de {who}${tail}.`,
    BIRTHDAY: birthday,
    'AGE-ROUND': birthday,
    'FEST-INSIDE': `${festival}, {on}: {standing, select,
      free {${times} desde ${act} de {who}${free}.}
      none {${times} desde ${act} de {who}.}
      other {{noun, select,
        disappeared {${times} desde la desaparición de {who}.}
        other {{who} {n, plural, one {pasa} other {pasan}} este día ${within} {unit, select, time {por {ordinalF} vez} other {una vez más}}.}}}}`,
    'REL-COUNT': `Según la sentencia, {n, plural, one {la pena} other {las penas}} de {who} {n, plural, one {termina} other {terminan}} {precision, select,
      month {en {monthOfYear}}
      window {un día entre el {from} y el {until} (día exacto desconocido)}
      unknown {pronto (día exacto desconocido)}
      other {el {on}{count, plural, =0 {, hoy} =1 {, mañana} other {, dentro de {numeral} días}}}}{uncertain, select, yes { (fecha incierta)} other {}}.`,
  },
  person: agreeing({
    f: 'esta defensora de los derechos humanos',
    m: 'este defensor de los derechos humanos',
    fs: 'estas defensoras de los derechos humanos',
    ms: 'estos defensores de los derechos humanos',
    unknown: 'esta persona',
    unknowns: 'estas personas',
  }),
  source: 'Fuente: {text}',
  sources: 'Fuentes:',
  blanks: { organisation: '[nuestra organización]', source: '[fuente]' },
  templates: {
    opening: { any: '{fact}' },
    post: {
      any: `{fact} {standing, select,
  free {Seguimos atentos al caso.}
  none {No olvidamos.}
  other {{noun, select,
    disappeared {Preguntamos dónde {n, plural, one {está esta persona} other {están estas personas}}.}
    other {Expresamos nuestra solidaridad y pedimos la liberación.}}}}
{source}`,
      'REL-COUNT': `{fact} Pedimos la plena libertad ese día.
{source}`,
    },
    letter: {
      any: `[Nombre de la embajadora o del embajador]
Embajada de [país]
[Dirección]

[Lugar, fecha]

Excelencia:

{fact}

{standing, select,
  free {Pedimos a sus autoridades que nada obstaculice la libertad y el trabajo de {person}, y que no haya represalias.}
  none {Pedimos a sus autoridades que informen públicamente sobre la suerte de {person}.}
  other {{noun, select,
    disappeared {Pedimos a sus autoridades que informen sin demora del paradero de {person} y que permitan el contacto con la familia y con una defensa letrada.}
    other {Pedimos a sus autoridades la liberación inmediata de {person}. Hasta entonces, pedimos el contacto con la familia, una defensa letrada de libre elección y toda la atención médica necesaria.}}}}

Agradeceríamos una respuesta a [dirección].

Atentamente,

[Nombre, cargo]
{organisation}

{sources}`,
      'REL-COUNT': `[Nombre de la embajadora o del embajador]
Embajada de [país]
[Dirección]

[Lugar, fecha]

Excelencia:

{precision, select,
  day {Según la sentencia, {n, plural, one {la pena} other {las penas}} de {who} {n, plural, one {termina} other {terminan}} el {date}.}
  other {{fact}}}

Pedimos a sus autoridades que garanticen ese día la plena libertad de {person}: sin nuevas restricciones, con libertad para desplazarse y ver a la familia.

Agradeceríamos una respuesta a [dirección].

Atentamente,

[Nombre, cargo]
{organisation}

{sources}`,
    },
  },
};
