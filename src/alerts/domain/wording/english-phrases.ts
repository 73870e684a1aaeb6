import {
  act,
  atLiberty,
  begunPlain,
  birthdayPlain,
  byMoon,
  festival,
  month,
  noun,
  of,
  turns,
  turnsHeldPlain,
  uncertain,
} from './english-pieces';
import { english } from './english';
import type { Speech } from './language';

const held = `{standing, select, free {${begunPlain}} none {${begunPlain}} other {{Time} ${noun}${month}}}`;
const since = (what: string): string =>
  `{Time}${month} since ${what} {standing, select, some {of {who}} other {${of}}}`;
const turning = `{standing, select,
  free {${turns}${byMoon}${month}}
  none {${birthdayPlain}}
  other {{noun, select, disappeared {${birthdayPlain}} other {${turnsHeldPlain}}}}}`;
const festivalSince = `${festival} since the ${act} ${of}`;

/** "Both still in prison", of all those of whom it is said. */
const stillThere = `{n, plural, one {} =2 {both } other {all }}{again, select, yes {held again} other {still ${noun}}}`;

/** The English headlines taken apart, for templates. What comes out is what `headline` says: the tests hold them together. */
export const englishSpeech: Speech = {
  words: english,
  phrases: {
    milestone: {
      'ANNIV-Y': held,
      'COUNT-DAY': held,
      'ANNIV-ENFD': held,
      'ANNIV-SENT': since('the sentencing'),
      'ANNIV-TRIAL': since('the beginning of the trial'),
      'ANNIV-FORCED-LAWYER': since('the removal of the lawyer'),
      BIRTHDAY: turning,
      'AGE-ROUND': turning,
      'FEST-INSIDE': `{standing, select,
        free {${festivalSince}}
        none {${festivalSince}}
        some {${festival} ${noun}}
        other {{noun, select,
          disappeared {${festival} since the disappearance ${of}}
          other {${festival} ${noun}}}}}`,
      'REL-COUNT': english.messages['REL-COUNT'],
    },
    ownsDoubt: ['REL-COUNT'],
    doubt: uncertain,
    liberty: atLiberty,
    still: stillThere,
  },
  headlines: {
    any: `{standing, select,
      free {{milestone}{doubt}: {liberty}}
      none {{milestone}{doubt}: we have not forgotten}
      some {{milestone}{doubt}: we stand with {who}, still held}
      other {{milestone}{doubt}: we stand with {subject}}}`,
    'ANNIV-ENFD': `{standing, select,
      free {{milestone}{doubt}: {liberty}}
      none {{milestone}{doubt}: we have not forgotten}
      other {{milestone}{doubt}: where {n, plural, one {is} other {are}} {who}?}}`,
    ...Object.fromEntries(['ANNIV-SENT', 'ANNIV-TRIAL', 'ANNIV-FORCED-LAWYER'].map((rule) => [rule, sentenced()])),
    'FEST-INSIDE': `{standing, select,
      free {{milestone}{doubt}: {liberty}}
      none {{milestone}{doubt}: we have not forgotten}
      some {{milestone}{doubt}: we stand with {who}, still held}
      other {{noun, select,
        disappeared {{milestone}{doubt}: where {n, plural, one {is} other {are}} {who}?}
        other {{milestone}{doubt}: we stand with {subject}}}}}`,
    BIRTHDAY: born(''),
    'AGE-ROUND': born(': we have not forgotten'),
    'REL-COUNT': '{milestone}',
  },
};

function sentenced(): string {
  return `{standing, select,
    free {{milestone}{doubt}: {liberty}}
    none {{milestone}{doubt}: we have not forgotten}
    some {{milestone}{doubt}: some in the case are still held}
    other {{milestone}{doubt}: {still}}}`;
}

function born(ask: string): string {
  return `{standing, select,
    free {{milestone}{doubt}: {liberty}}
    none {{milestone}{doubt}: we have not forgotten}
    other {{noun, select, disappeared {{milestone}{doubt}: still disappeared} other {{milestone}{doubt}${ask}}}}}`;
}
