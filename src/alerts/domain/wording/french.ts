import { agreeing } from './agreeing';
import { frenchTasks } from './french-tasks';
import type { Language, MessageArguments, Speech } from './language';

const upToTen = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const ordinals = [
  '0e',
  'premier',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
];

const noun = `{noun, select,
  in_detention {en détention}
  in_prison {en prison}
  disappeared {de disparition}
  house_arrest {d’assignation à résidence}
  other {de privation de liberté}}`;

const month = '{precision, select, month { ce mois-ci} other {}}';

/** What was done to them, with "la" or "le" before it. */
const act = `{noun, select,
  in_detention {la détention}
  in_prison {l’emprisonnement}
  disappeared {la disparition}
  house_arrest {l’assignation à résidence}
  other {la privation de liberté}}`;
const ofAct = `{noun, select,
  in_detention {de la détention}
  in_prison {de l’emprisonnement}
  disappeared {de la disparition}
  house_arrest {de l’assignation à résidence}
  other {de la privation de liberté}}`;
const of = '{scope, select, group {dans l’affaire {label}} other {{ofNames}}}';

const begun = `{unit, select, year {{Anniversary}${month} ${ofAct}} other {{Time}${month} depuis ${act}}} ${of}`;
const held = `{standing, select, free {${begun}} none {${begun}} other {{Time} ${noun}${month}}}`;
const since = (what: string): string =>
  `{Time}${month} depuis ${what} {standing, select, some {{ofWho}} other {${of}}}`;

const detained = agreeing({
  f: 'toujours détenue',
  m: 'toujours détenu',
  fs: 'toujours détenues',
  ms: 'toujours détenus',
  unknown: 'toujours en détention',
});
const missing = agreeing({
  f: 'toujours portée disparue',
  m: 'toujours porté disparu',
  fs: 'toujours portées disparues',
  ms: 'toujours portés disparus',
  unknown: 'la disparition se poursuit',
});
const confined = agreeing({
  f: 'toujours assignée à résidence',
  m: 'toujours assigné à résidence',
  fs: 'toujours assignées à résidence',
  ms: 'toujours assignés à résidence',
  unknown: 'toujours en résidence surveillée',
});
const deprived = agreeing({
  f: 'toujours privée de liberté',
  m: 'toujours privé de liberté',
  fs: 'toujours privées de liberté',
  ms: 'toujours privés de liberté',
  unknown: 'la privation de liberté se poursuit',
});
const again = '{again, select, yes {de nouveau en détention} other {';
const still = `${again}{noun, select,
  in_detention {${detained}}
  in_prison {toujours en prison}
  disappeared {${missing}}
  house_arrest {${confined}}
  other {${deprived}}}}}`;

const both = '{n, plural, =2 {toutes deux} other {toutes}} désormais en liberté';
const bothMen = '{n, plural, =2 {tous deux} other {tous}} désormais en liberté';
const liberty = `{scope, select,
  person {désormais en liberté}
  people {{gender, select,
    female {${both}} male {${bothMen}} mixed {${bothMen}} other {désormais en liberté}}}
  other {toutes les personnes concernées sont désormais en liberté}}`;

const byMoon = '{lunar, select, yes { (calendrier lunaire)} other {}}';
const birthday = `{numeral}{count, plural, =1 {er} other {e}} anniversaire {ofWho}${byMoon}${month}`;
const turns =
  '{who} {n, plural, one {atteint} other {atteignent}} l’âge de {numeral} {count, plural, one {an} other {ans}}';
const inside = `{noun, select,
  in_detention { en détention}
  in_prison { en prison}
  house_arrest { en résidence surveillée}
  other {, {gender, select,
    female {{n, plural, one {privée} other {privées}} de liberté}
    male {{n, plural, one {privé} other {privés}} de liberté}
    mixed {privés de liberté}
    other {en privation de liberté}}}}`;
const turning = `{standing, select,
  free {${turns}${byMoon}${month}}
  none {${birthday}}
  other {{noun, select, disappeared {${birthday}} other {${turns}${byMoon}${inside}${month}}}}}`;

const festival = '{hasDetail, select, yes {{detail}} other {Jour de fête}}';
const festivalSince = `${festival}, {unit, select, time {pour la {ordinalF} fois} other {une fois encore}} depuis ${act} ${of}`;
const festivalInside = `${festival} ${noun}, {unit, select, time {pour la {ordinalF} fois} other {une fois encore}}`;

const doubt = `{precision, select,
  window {, un jour entre le {from} et le {until} (jour exact inconnu)}
  unknown { (jour exact inconnu)}
  other {}}{doubt, select, yes { (date incertaine)} other {}}`;

const startsWithVowel = /^\u2068?[aàâeéèêëiîïoôuùûüœ]/i;

/** "de Huang Xueqin", "d’Ilham Tohti": before a vowel the word is cut short; before an h or a y it is not. */
const de = (text: string): string => (startsWithVowel.test(text) ? `d’${text}` : `de ${text}`);
const que = (text: string): string => (startsWithVowel.test(text) ? `qu’${text}` : `que ${text}`);

const feminine = (ordinal: string): string => (ordinal === 'premier' ? 'première' : ordinal);

const words: Language = {
  locale: 'fr',
  direction: 'ltr',
  cardinal: (n) => upToTen[n] ?? new Intl.NumberFormat('fr', { useGrouping: 'min2' }).format(n),
  ordinal: (n) => ordinals[n] ?? `${n}e`,
  dates: (day, { on, dayOfYear, monthOfYear }) => {
    const first = (text: string): string => (day.endsWith('-01') ? text.replace(/^1 /, '1er ') : text);
    return { on: first(on), dayOfYear: first(dayOfYear), monthOfYear };
  },
  messages: {
    noun,
    counted: `{unit, select,
      year {{words} {count, plural, one {an} other {ans}}}
      month {{words} mois}
      day {{numeral} {count, plural, one {jour} other {jours}}}
      time {{words} fois}
      other {{numeral} {count, plural, one {personne} other {personnes}}}}`,
    anniversary: '{ordinal} anniversaire',
    others: '{numeral} {count, plural, one {autre} other {autres}}',
    ...frenchTasks,
  },
};

const sentenced = `{standing, select,
  free {{milestone}{doubt}\u00a0: {liberty}}
  none {{milestone}{doubt}\u00a0: nous n’oublions pas}
  some {{milestone}{doubt}\u00a0: une partie du groupe est toujours privée de liberté}
  other {{milestone}{doubt}\u00a0: {still}}}`;
const born = (ask: string): string => `{standing, select,
  free {{milestone}{doubt}\u00a0: {liberty}}
  none {{milestone}{doubt}\u00a0: nous n’oublions pas}
  other {{noun, select,
    disappeared {{milestone}{doubt}\u00a0: {still}}
    other {{milestone}{doubt}${ask}}}}}`;

export const french: Speech = {
  words,
  phrases: {
    milestone: {
      'ANNIV-Y': held,
      'COUNT-DAY': held,
      'ANNIV-ENFD': held,
      'ANNIV-SENT': since('la condamnation'),
      'ANNIV-TRIAL': since('l’ouverture du procès'),
      'ANNIV-FORCED-LAWYER': since('l’éviction de l’avocat'),
      BIRTHDAY: turning,
      'AGE-ROUND': turning,
      'FEST-INSIDE': `{standing, select, free {${festivalSince}} none {${festivalSince}} other {${festivalInside}}}`,
      'REL-COUNT': `{n, plural, one {La peine} other {Les peines}} {ofWho} {n, plural, one {prend fin} other {prennent fin}}
        {precision, select,
          month {ce mois-ci}
          window {un jour entre le {from} et le {until} (jour exact inconnu)}
          unknown {bientôt (jour exact inconnu)}
          other {{count, plural, =0 {aujourd’hui} =1 {demain} other {dans {numeral} jours}}}}`,
    },
    ownsDoubt: ['REL-COUNT'],
    doubt,
    liberty,
    still,
    more: ({ names, who, ordinal }): MessageArguments => ({
      ofNames: de(String(names)),
      ofWho: de(String(who)),
      thatWho: que(String(who)),
      ordinalF: feminine(String(ordinal)),
    }),
  },
  headlines: {
    any: `{standing, select,
      free {{milestone}{doubt}\u00a0: {liberty}}
      none {{milestone}{doubt}\u00a0: nous n’oublions pas}
      some {{milestone}{doubt}\u00a0: solidarité avec {who}, {still}}
      other {{milestone}{doubt}\u00a0: solidarité avec {subject}}}`,
    'ANNIV-ENFD': `{standing, select,
      free {{milestone}{doubt}\u00a0: {liberty}}
      none {{milestone}{doubt}\u00a0: nous n’oublions pas}
      other {{milestone}{doubt}\u00a0: où {n, plural, one {est} other {sont}} {who}\u202f?}}`,
    'ANNIV-SENT': sentenced,
    'ANNIV-TRIAL': sentenced,
    'ANNIV-FORCED-LAWYER': sentenced,
    BIRTHDAY: born(''),
    'AGE-ROUND': born('\u00a0: nous n’oublions pas'),
    'REL-COUNT': '{milestone}',
  },
};
