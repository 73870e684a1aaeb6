import { agreeing } from '../../../alerts/domain/wording/agreeing';
import type { DraftLanguage } from './draft-language';

const when = `{precision, select,
  month {En {monthOfYear}}
  window {Un jour entre le {from} et le {until} (jour exact inconnu)}
  unknown {Ces jours-ci (jour exact inconnu)}
  other {Le {on}}}{uncertain, select, yes { (date incertaine)} other {}}`;
const are = (f: string, m: string, fs: string, ms: string, unknown: string): string =>
  agreeing({
    f: `est ${f}`,
    m: `est ${m}`,
    fs: `sont ${fs}`,
    ms: `sont ${ms}`,
    unknown: `est ${unknown}`,
    unknowns: `sont ${unknown}`,
  });
const state = `{noun, select,
  in_detention {${are('détenue', 'détenu', 'détenues', 'détenus', 'en détention')}}
  in_prison {{n, plural, one {est} other {sont}} en prison}
  disappeared {{n, plural, one {a disparu} other {ont disparu}}}
  house_arrest {${are('assignée à résidence', 'assigné à résidence', 'assignées à résidence', 'assignés à résidence', 'en résidence surveillée')}}
  other {${are('privée de liberté', 'privé de liberté', 'privées de liberté', 'privés de liberté', 'en situation de privation de liberté')}}}`;
const act = `{noun, select,
  in_detention {la détention}
  in_prison {l’emprisonnement}
  disappeared {la disparition}
  house_arrest {l’assignation à résidence}
  other {la privation de liberté}}`;
const passed = '{time} {count, plural, one {s’est écoulé} other {se sont écoulés}} depuis';
const free = '{scope, select, group {\u202f; {liberty}} other {, {liberty}}}';
const reached = `{standing, select,
  free {${when}, ${passed} ${act} {ofWho}${free}.}
  none {${when}, ${passed} ${act} {ofWho}.}
  other {${when}, cela fait {time} {thatWho} ${state}.}}`;
const tail = `{standing, select,
  free {${free}}
  none {}
  some {\u202f; une partie du groupe est toujours privée de liberté}
  other {\u202f; {still}}}`;
const sentenced = agreeing({
  f: 'cela fait {time} {thatWho} a été condamnée',
  m: 'cela fait {time} {thatWho} a été condamné',
  fs: 'cela fait {time} {thatWho} ont été condamnées',
  ms: 'cela fait {time} {thatWho} ont été condamnés',
  unknown: `${passed} la condamnation {ofWho}`,
});
const moon = '{lunar, select, yes { (calendrier lunaire)} other {}}';
const nth = '{numeral}{count, plural, =1 {er} other {e}}';
const turns = `{who} {n, plural, one {atteint} other {atteignent}} l’âge de {numeral} {count, plural, one {an} other {ans}}`;
const inside = `{noun, select,
  in_detention { en détention}
  in_prison { en prison}
  house_arrest { en résidence surveillée}
  other {, ${agreeing({ f: 'privée de liberté', m: 'privé de liberté', fs: 'privées de liberté', ms: 'privés de liberté', unknown: 'en situation de privation de liberté' })}}}`;
const birthday = `{standing, select,
  free {${when}, ${turns}${moon}${free}.}
  none {${when}, c’est le ${nth} anniversaire {ofWho}${moon}.}
  other {{noun, select,
    disappeared {${when}, c’est le ${nth} anniversaire {ofWho}${moon}\u202f; {still}.}
    other {${when}, ${turns}${moon}${inside}.}}}}`;
const within = `{noun, select,
  in_detention {en détention}
  in_prison {en prison}
  house_arrest {en résidence surveillée}
  other {en situation de privation de liberté}}`;
const festival = '{hasDetail, select, yes {{detail}} other {Jour de fête}}';
const times = '{unit, select, time {la {ordinalF} fois} other {une fois encore}}';

export const french: DraftLanguage = {
  name: 'Français',
  facts: {
    'ANNIV-Y': reached,
    'COUNT-DAY': reached,
    'ANNIV-ENFD': reached,
    'ANNIV-SENT': `${when}, ${sentenced}${tail}.`,
    'ANNIV-TRIAL': `${when}, ${passed} l’ouverture du procès {ofWho}${tail}.`,
    'ANNIV-FORCED-LAWYER': `${when}, ${passed} l’éviction de l’avocat {ofWho}${tail}.`,
    BIRTHDAY: birthday,
    'AGE-ROUND': birthday,
    'FEST-INSIDE': `${festival}, le {on}\u00a0: {standing, select,
      free {${times} depuis ${act} {ofWho}${free}.}
      none {${times} depuis ${act} {ofWho}.}
      other {{noun, select,
        disappeared {${times} depuis la disparition {ofWho}.}
        other {{who} {n, plural, one {passe} other {passent}} ce jour ${within} {unit, select, time {pour la {ordinalF} fois} other {une fois encore}}.}}}}`,
    'REL-COUNT': `Selon le jugement, {n, plural, one {la peine} other {les peines}} {ofWho} {n, plural, one {prend fin} other {prennent fin}} {precision, select,
      month {en {monthOfYear}}
      window {un jour entre le {from} et le {until} (jour exact inconnu)}
      unknown {bientôt (jour exact inconnu)}
      other {le {on}{count, plural, =0 {, aujourd’hui} =1 {, demain} other {, dans {numeral} jours}}}}{uncertain, select, yes { (date incertaine)} other {}}.`,
  },
  person: agreeing({
    f: 'cette défenseuse des droits humains',
    m: 'ce défenseur des droits humains',
    fs: 'ces défenseuses des droits humains',
    ms: 'ces défenseurs des droits humains',
    unknown: 'cette personne',
    unknowns: 'ces personnes',
  }),
  source: 'Source\u00a0: {text}',
  sources: 'Sources\u00a0:',
  blanks: { organisation: '[notre organisation]', source: '[source]' },
  templates: {
    opening: { any: '{fact}' },
    post: {
      any: `{fact} {standing, select,
  free {Nous continuons à suivre cette affaire.}
  none {Nous n’oublions pas.}
  other {{noun, select,
    disappeared {Nous demandons où {n, plural, one {se trouve cette personne} other {se trouvent ces personnes}}.}
    other {Nous sommes solidaires et demandons la libération.}}}}
{source}`,
      'REL-COUNT': `{fact} Nous demandons une liberté pleine et entière ce jour-là.
{source}`,
    },
    letter: {
      any: `[Nom de l’ambassadrice ou de l’ambassadeur]
Ambassade de [pays]
[Adresse]

[Lieu, date]

Excellence,

{fact}

{standing, select,
  free {Nous demandons à vos autorités de veiller à ce que rien n’entrave la liberté et le travail de {person}, et à ce qu’il n’y ait pas de représailles.}
  none {Nous demandons à vos autorités de dire publiquement ce qu’il est advenu de {person}.}
  other {{noun, select,
    disappeared {Nous demandons à vos autorités de révéler sans délai le sort de {person} et de permettre le contact avec la famille et avec un avocat.}
    other {Nous demandons à vos autorités la libération immédiate de {person}. D’ici là, nous demandons le contact avec la famille, un avocat librement choisi et tous les soins médicaux nécessaires.}}}}

Nous vous saurions gré de nous répondre à [adresse].

Veuillez agréer, Excellence, l’expression de notre haute considération.

[Nom, fonction]
{organisation}

{sources}`,
      'REL-COUNT': `[Nom de l’ambassadrice ou de l’ambassadeur]
Ambassade de [pays]
[Adresse]

[Lieu, date]

Excellence,

{precision, select,
  day {Selon le jugement, {n, plural, one {la peine} other {les peines}} {ofWho} {n, plural, one {prend fin} other {prennent fin}} le {date}.}
  other {{fact}}}

Nous demandons à vos autorités de garantir ce jour-là la pleine liberté de {person}\u00a0: sans nouvelles restrictions, avec la liberté de circuler et de voir la famille.

Nous vous saurions gré de nous répondre à [adresse].

Veuillez agréer, Excellence, l’expression de notre haute considération.

[Nom, fonction]
{organisation}

{sources}`,
    },
  },
};
