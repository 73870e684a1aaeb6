/** What a template may name, and what each stands for. */
export const placeholders: Record<string, string> = {
  fact: 'the whole fact in one sentence: who, since when, how they stand, on which day',
  headline: 'the headline that Vigil would write',
  milestone:
    'what the date is: “One year in detention”; of those who are not held, “First anniversary of the detention of …”',
  doubt: 'that the day is not known exactly, or in doubt; empty where it is known. Belongs right behind {milestone}',
  names: 'the names, joined; of more than five the first three and how many others',
  who: 'the names, with the joint case behind them',
  subject: 'the hashtag or name of the joint case where it stands for all of them, else the names',
  label: 'the joint case by itself; empty where there is none',
  person: '“this human rights defender”, agreeing in number and gender, as it stands after “of”',
  liberty: 'that they are at liberty, agreeing in number and gender',
  still: 'that they are still held, agreeing in number and gender',
  time: '“one year”, “500 days”',
  date: 'the day; the month where no more is known',
  month: 'the month, with the year',
  hashtag: 'the hashtag of the joint case; empty unless all are held, since it speaks for all',
  source: 'the first source, with the word “Source” before it',
  sources: 'all sources, one a line',
  organisation: 'what the organisation is called',
};

/** Placeholders of one language alone. */
export const ownPlaceholders: Partial<Record<string, Record<string, string>>> = {
  fr: {
    ofNames: '“de …” or “d’…”, with {names}',
    ofWho: '“de …” or “d’…”, with {who}',
    thatWho: '“que …” or “qu’…”, with {who}',
  },
};

/** What a template may decide by, and the answers there are. `other` stands for all that are not named. */
export const choices: Record<string, { about: string; answers: readonly string[] }> = {
  standing: { about: 'how they stand on the day', answers: ['all', 'some', 'free', 'none'] },
  gender: { about: 'gender of those named', answers: ['female', 'male', 'mixed', 'unknown'] },
  scope: { about: 'one person, several, or a joint case', answers: ['person', 'people', 'group'] },
  noun: {
    about: 'how they are held',
    answers: ['in_detention', 'in_prison', 'disappeared', 'house_arrest', 'deprived_of_liberty'],
  },
  precision: { about: 'how well the day is known', answers: ['day', 'month', 'window', 'unknown'] },
  unit: { about: 'what is counted', answers: ['year', 'month', 'day', 'time'] },
};

/** What a template may choose the number by. */
export const numbersOf: Record<string, string> = { n: 'how many are named', count: 'how many years or days' };
