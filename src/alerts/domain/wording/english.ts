import { ToWords } from 'to-words/en-GB';
import {
  atLiberty,
  bornOn,
  coming,
  festival,
  festivalSince,
  notForgotten,
  noun,
  of,
  peopleCounted,
  since,
  spokenOf,
  standWith,
  turnsHeld,
  uncertain,
  whereAre,
} from './english-pieces';
import type { Language, MessageKey } from './language';

const numberWords = new ToWords();

/** "Twenty One" is how the library writes it; English within a sentence writes "twenty-one". */
const inSentence = (words: string): string =>
  words
    .toLowerCase()
    .replace(
      /\b((?:twen|thir|for|fif|six|seven|eigh|nine)ty) (?=one|two|three|four|five|six|seven|eight|nin|first|second|third|fifth)/g,
      '$1-',
    );

export const english: Language & { messages: Record<MessageKey, string> } = {
  locale: 'en-GB',
  direction: 'ltr',
  cardinal: (n) => inSentence(numberWords.convert(n, { useAnd: true })),
  ordinal: (n) => inSentence(numberWords.toOrdinal(n)),
  messages: {
    noun,
    counted: `{unit, select,
      year {{words} {count, plural, one {year} other {years}}}
      month {{words} {count, plural, one {month} other {months}}}
      day {{numeral} {count, plural, one {day} other {days}}}
      other {{numeral} {count, plural, one {person} other {people}}}}`,
    anniversary: '{ordinal} anniversary',
    others: '{numeral} {count, plural, one {other} other {others}}',

    'ANNIV-Y': standWith,
    'COUNT-DAY': standWith,
    'ANNIV-ENFD': whereAre,
    'ANNIV-SENT': since('the sentencing'),
    'ANNIV-TRIAL': since('the beginning of the trial'),
    'ANNIV-FORCED-LAWYER': since('the removal of the lawyer'),
    'FEST-INSIDE': `{standing, select,
      free {${festivalSince}: ${atLiberty}}
      none {${festivalSince}: ${notForgotten}}
      some {${festival} ${noun}${uncertain}: we stand with {who}, still held}
      other {{noun, select,
        disappeared {${festival} since the disappearance ${of}${uncertain}: where {n, plural, one {is} other {are}} {who}?}
        other {${festival} ${noun}${uncertain}: we stand with {subject}}}}}`,
    BIRTHDAY: bornOn(turnsHeld),
    'AGE-ROUND': bornOn(`${turnsHeld}: ${notForgotten}`),
    'REL-COUNT': `{scope, select,
        person {{who}’s term ends}
        other {The {n, plural, one {term} other {terms}} of {who} {n, plural, one {ends} other {end}}}}
      {precision, select,
        month {this month}
        window {on one day between {from} and {until} (exact day not known)}
        unknown {soon (exact day not known)}
        other {{count, plural, =0 {today} =1 {tomorrow} other {in {numeral} days}}}}`,
    'REL-DUE': `Term ended {precision, select,
        window {on one day between {from} and {until}}
        other {${spokenOf}{doubt, select, yes { at the latest} other {}}}}, no release known: find out what has happened to {who}`,
    'DPR-END': `By the sentence, {scope, select,
        person {{who}’s deprivation of political rights ends}
        other {the deprivation of political rights of {who} ends}}
      {precision, select, window {on one day between {from} and {until}} other {${spokenOf}}}`,
    'REL-NRR': `{who}: {numeral} days since the release, and nothing recorded that shows real liberty: find out`,
    'BAN-END': `By the sentence, {scope, select,
        person {{who}’s travel ban ends}
        other {the travel ban of {who} ends}}
      {precision, select, window {on one day between {from} and {until}} other {${spokenOf}}}`,
    'RESENT-RISK': `{who}: {hasDetail, select, yes {{detail}} other {the end of custody}} ${spokenOf}; a new case shortly before is a known risk here{hasLaw, select, yes { (rule {law})} other {}}: prepare`,
    'LAW-LIMIT': `{who}: legal limit passed ${spokenOf}{hasLaw, select,
        yes { (rule {law}{hasDetail, select, yes {: {detail}} other {}})}
        other {{hasDetail, select, yes { ({detail})} other {}}}}; no extension decision known`,
    'LAW-EXT-DUE': `{who}: a decision to extend custody is due ${spokenOf}{hasLaw, select,
        yes { (rule {law}{hasDetail, select, yes {: {detail}} other {}})}
        other {{hasDetail, select, yes { ({detail})} other {}}}}; none recorded`,
    'TRIAL-NEXT': `{who}: {hasDetail, select, yes {{detail}} other {hearing}} ${spokenOf}{count, plural,
        =-1 {: ask what happened} =0 {, today} =1 {, tomorrow} other {, in {numeral} days}}`,
    'APPEAL-WIN': `{who}: the time to appeal ends ${spokenOf}{hasLaw, select, yes { (rule {law})} other {}}; no appeal known`,
    'UN-REPLY': `{unit, select,
        day {{numeral} {count, plural, one {day} other {days}} since the UN wrote to the State}
        other {The UN wrote to the State}} about {who}: reply due ${spokenOf}, none recorded`,
    'UN-FOLLOW': `{who}: {hasDetail, select, yes {{detail}} other {decision of the UN}}; what the State did about it is due ${spokenOf}`,
    'WGEID-URG': `{who}: {numeral} {count, plural, one {day} other {days}} since the disappearance; the urgent procedure of the UN Working Group on disappearances closes ${spokenOf}, no submission recorded`,
    STALE: `No news of {who} recorded for {unit, select, day {{numeral} {count, plural, one {day} other {days}}} other {{time}}}: ask for news`,
    'CONSENT-OLD': `{who}: consent to be reviewed by {on}{hasDetail, select, yes { ({detail})} other {}}`,
    'STANCE-OLD': `{who}: publicity to be decided again by {on}{hasDetail, select, yes { ({detail})} other {}}`,
    CONFLICT: `{who}: sources differ on the date{hasDetail, select, yes { of “{detail}”} other {}}: decide which one counts`,
    'INTL-DAY': `{dayOfYear}{hasDetail, select, yes {, {detail}} other {}}: {count, plural,
        =0 {nobody in this database is known to be} one {${peopleCounted} in this database is} other {${peopleCounted} in this database are}}
      {concerns, select, disappeared {missing or held in secret} other {held}}`,
    'UN-SESSION': coming,
    'UPR-DL': coming,
    'REPRISAL-DL': coming,
    CENSUS: `{dayOfYear} census: {count, plural,
        =0 {nobody in this database is known to be}
        one {{numeral} person in this database is}
        other {{numeral} people in this database are}} held{hasDetail, select, yes { in {detail}} other {}}`,
  },
};
