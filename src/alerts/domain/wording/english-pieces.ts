/** The pieces of the English messages, in ICU MessageFormat: `english.ts` puts headlines together from them. */

export const noun = `{noun, select,
  in_detention {in detention}
  in_prison {in prison}
  disappeared {disappeared}
  house_arrest {under house arrest}
  other {deprived of liberty}}`;

/** What was done to them, for the time when it may be over. */
export const act = `{noun, select,
  in_detention {detention}
  in_prison {imprisonment}
  disappeared {disappearance}
  house_arrest {house arrest}
  other {deprivation of liberty}}`;

/** Only what is known is said: the month, or that it was one day of several. */
export const month = '{precision, select, month { this month} other {}}';
export const uncertain = `{precision, select,
  window {, reached on one day between {from} and {until} (exact day not known)}
  unknown { (exact day not known)}
  other {}}{doubt, select, yes { (date uncertain)} other {}}`;
export const when = `${month}${uncertain}`;

/** A hashtag is not a person: nobody "is" one, nobody arrests one. */
export const of = '{scope, select, group {in the case of {label}} other {of {names}}}';
export const begunPlain = `{unit, select, year {{Anniversary}${month} of} other {{Time}${month} since}} the ${act} ${of}`;
export const begun = `${begunPlain}${uncertain}`;
export const atLiberty = `{scope, select,
  person {now at liberty}
  people {{n, plural, =2 {both} other {all}} are at liberty}
  other {all are at liberty}}`;

/** Said of those who are not held while one of them may be dead or not heard of: it claims neither. */
export const notForgotten = 'we have not forgotten';

export const byMoon = '{lunar, select, yes { by the lunar calendar} other {}}';
export const birthdayPlain = `{scope, select,
  person {{who}’s {count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday}
  other {The {count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} birthday of {who}}}${byMoon}${month}`;
export const birthday = `${birthdayPlain}${uncertain}`;
export const turns = '{who} {n, plural, one {turns} other {turn}} {numeral}';
export const turnsHeldPlain = `${turns}{noun, select, deprived_of_liberty {,} other {}} ${noun}${byMoon}${month}`;
export const turnsHeld = `${turnsHeldPlain}${uncertain}`;
export const bornOn = (held: string): string => `{standing, select,
  free {${turns}${byMoon}${when}: ${atLiberty}}
  none {${birthday}: ${notForgotten}}
  other {{noun, select, disappeared {${birthday}: still disappeared} other {${held}}}}}`;

export const held = (ask: string, askOfSome: string): string => `{standing, select,
  free {${begun}: ${atLiberty}}
  none {${begun}: ${notForgotten}}
  some {{Time} ${noun}${when}: ${askOfSome}}
  other {{Time} ${noun}${when}: ${ask}}}`;

export const standWith = held('we stand with {subject}', 'we stand with {who}, still held');
export const whereAre = held(
  'where {n, plural, one {is} other {are}} {who}?',
  'where {n, plural, one {is} other {are}} {who}?',
);

/** Years since something that was done once; it is said of those to whom it was done. */
export const since = (what: string): string => `{standing, select,
  free {{Time}${month} since ${what} ${of}${uncertain}: ${atLiberty}}
  none {{Time}${month} since ${what} ${of}${uncertain}: ${notForgotten}}
  some {{Time}${month} since ${what} of {who}${uncertain}: some in the case are still held}
  other {{Time}${month} since ${what} ${of}${uncertain}: {n, plural, one {} =2 {both } other {all }}{again, select,
    yes {held again} other {still ${noun}}}}}`;

export const festival =
  '{unit, select, time {{Ordinal}} other {Another}} {hasDetail, select, yes {{detail}} other {festival}}';
export const festivalSince = `${festival} since the ${act} ${of}${uncertain}`;

/** How many people a day of the calendar is about. */
export const peopleCounted = `{concerns, select,
  women {{numeral} {count, plural, one {woman} other {women}}}
  journalists {{numeral} {count, plural, one {journalist} other {journalists}}}
  writers {{numeral} {count, plural, one {writer} other {writers}}}
  lawyers {{numeral} {count, plural, one {lawyer} other {lawyers}}}
  other {{numeral} {count, plural, one {person} other {people}}}}`;

/** A day of the calendar that comes: for the team alone. */
export const coming = `{count, plural, =0 {Today} =1 {Tomorrow} other {In {numeral} days}}, {on}: {hasDetail, select,
  yes {{detail}} other {a date with the UN}}`;

export const spokenOf = '{precision, select, month {in {monthOfYear}} other {on {on}}}';
