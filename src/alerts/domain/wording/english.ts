import { ToWords } from 'to-words/en-GB';
import { Language } from './language';

const numberWords = new ToWords();

/** "Twenty One" is how the library writes it; English within a sentence writes "twenty-one". */
const inSentence = (words: string): string =>
  words
    .toLowerCase()
    .replace(
      /\b((?:twen|thir|for|fif|six|seven|eigh|nine)ty) (?=one|two|three|four|five|six|seven|eight|nin|first|second|third|fifth)/g,
      '$1-',
    );

const noun = `{noun, select,
  in_detention {in detention}
  in_prison {in prison}
  disappeared {disappeared}
  house_arrest {under house arrest}
  other {deprived of liberty}}`;

/** What was done to them, for the time when it may be over. */
const act = `{noun, select,
  in_detention {detention}
  in_prison {imprisonment}
  disappeared {disappearance}
  house_arrest {house arrest}
  other {deprivation of liberty}}`;

/** Only what is known is said: the month, or that it was one day of several. */
const month = '{precision, select, month { this month} other {}}';
const uncertain = `{precision, select,
  window {, reached on one day between {from} and {until} (exact day not known)}
  unknown { (exact day not known)}
  other {}}{doubt, select, yes { (date uncertain)} other {}}`;
const when = `${month}${uncertain}`;

/** A hashtag is not a person: nobody "is" one, nobody arrests one. */
const of = '{scope, select, group {in the case of {label}} other {of {names}}}';
const begun = `{unit, select, year {{Anniversary}${month} of} other {{Time}${month} since}} the ${act} ${of}${uncertain}`;
const sentencing = `{Time}${month} since the sentencing`;

const atLiberty = `{scope, select,
  person {now at liberty}
  people {{n, plural, =2 {both} other {all}} are at liberty}
  other {all are at liberty}}`;

/** Said of those who are not held while one of them may be dead or not heard of: it claims neither. */
const notForgotten = 'we have not forgotten';

const birthday = `{scope, select,
  person {{who}’s {count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday}
  other {The {count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday of {who}}}${when}`;
const turns = '{who} {n, plural, one {turns} other {turn}} {numeral}';
const turnsHeld = `${turns}{noun, select, deprived_of_liberty {,} other {}} ${noun}${when}`;
const bornOn = (held: string): string => `{standing, select,
  free {${turns}${when}: ${atLiberty}}
  none {${birthday}: ${notForgotten}}
  other {{noun, select, disappeared {${birthday}: still disappeared} other {${held}}}}}`;

const held = (ask: string, askOfSome: string): string => `{standing, select,
  free {${begun}: ${atLiberty}}
  none {${begun}: ${notForgotten}}
  some {{Time} ${noun}${when}: ${askOfSome}}
  other {{Time} ${noun}${when}: ${ask}}}`;

const standWith = held('we stand with {subject}', 'we stand with {who}, still held');
const whereAre = held(
  'where {n, plural, one {is} other {are}} {who}?',
  'where {n, plural, one {is} other {are}} {who}?',
);

const spokenOf = '{precision, select, month {in {monthOfYear}} other {on {on}}}';

export const english: Language = {
  locale: 'en-GB',
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
    'ANNIV-SENT': `{standing, select,
      free {${sentencing} ${of}${uncertain}: ${atLiberty}}
      none {${sentencing} ${of}${uncertain}: ${notForgotten}}
      some {${sentencing} of {who}${uncertain}: some in the case are still held}
      other {${sentencing} ${of}${uncertain}: {n, plural, one {} =2 {both } other {all }}{again, select,
        yes {held again} other {still ${noun}}}}}`,
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
    'LAW-LIMIT': `{who}: legal limit passed ${spokenOf}{hasLaw, select,
        yes { (rule {law}{hasDetail, select, yes {: {detail}} other {}})}
        other {{hasDetail, select, yes { ({detail})} other {}}}}; no extension decision known`,
    'APPEAL-WIN': `{who}: the time to appeal ends ${spokenOf}{hasLaw, select, yes { (rule {law})} other {}}; no appeal known`,
    'UN-REPLY': `{unit, select,
        day {{numeral} {count, plural, one {day} other {days}} since the UN wrote to the State}
        other {The UN wrote to the State}} about {who}: reply due ${spokenOf}, none recorded`,
    STALE: `No news of {who} recorded for {unit, select, day {{numeral} {count, plural, one {day} other {days}}} other {{time}}}: ask for news`,
    'CONSENT-OLD': `{who}: consent to be reviewed by {on}{hasDetail, select, yes { ({detail})} other {}}`,
    'STANCE-OLD': `{who}: publicity to be decided again by {on}{hasDetail, select, yes { ({detail})} other {}}`,
    CENSUS: `{dayOfYear} census: {count, plural,
        =0 {nobody in this database is known to be}
        one {{numeral} person in this database is}
        other {{numeral} people in this database are}} held{hasDetail, select, yes { in {detail}} other {}}`,
  },
};
