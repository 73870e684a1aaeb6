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
const atLiberty = `{scope, select,
  person {now at liberty}
  people {{n, plural, =2 {both} other {all}} are at liberty}
  other {all are at liberty}}`;

/** Said of those who are not held while one of them may be dead or not heard of: it claims neither. */
const notForgotten = 'we have not forgotten';

const byMoon = '{lunar, select, yes { by the lunar calendar} other {}}';
const birthday = `{scope, select,
  person {{who}’s {count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday}
  other {The {count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday of {who}}}${byMoon}${when}`;
const turns = '{who} {n, plural, one {turns} other {turn}} {numeral}';
const turnsHeld = `${turns}{noun, select, deprived_of_liberty {,} other {}} ${noun}${byMoon}${when}`;
const bornOn = (held: string): string => `{standing, select,
  free {${turns}${byMoon}${when}: ${atLiberty}}
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

/** Years since something that was done once; it is said of those to whom it was done. */
const since = (what: string): string => `{standing, select,
  free {{Time}${month} since ${what} ${of}${uncertain}: ${atLiberty}}
  none {{Time}${month} since ${what} ${of}${uncertain}: ${notForgotten}}
  some {{Time}${month} since ${what} of {who}${uncertain}: some in the case are still held}
  other {{Time}${month} since ${what} ${of}${uncertain}: {n, plural, one {} =2 {both } other {all }}{again, select,
    yes {held again} other {still ${noun}}}}}`;

const festival =
  '{unit, select, time {{Ordinal}} other {Another}} {hasDetail, select, yes {{detail}} other {festival}}';
const festivalSince = `${festival} since the ${act} ${of}${uncertain}`;

/** How many people a day of the calendar is about. */
const peopleCounted = `{concerns, select,
  women {{numeral} {count, plural, one {woman} other {women}}}
  journalists {{numeral} {count, plural, one {journalist} other {journalists}}}
  writers {{numeral} {count, plural, one {writer} other {writers}}}
  lawyers {{numeral} {count, plural, one {lawyer} other {lawyers}}}
  other {{numeral} {count, plural, one {person} other {people}}}}`;

/** A day of the calendar that comes: for the team alone. */
const coming = `{count, plural, =0 {Today} =1 {Tomorrow} other {In {numeral} days}}, {on}: {hasDetail, select,
  yes {{detail}} other {a date with the UN}}`;

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
