/** What a mail is about, as lists of mails say it. */
const words: Record<string, string> = {
  account: 'Your account',
  'mail-key': 'Your key for mail',
  test: 'A test',
  webhook: 'A webhook that was switched off',
  alert: 'A date',
  digest: 'Dates of a day or a week',
  correction: 'A correction',
  withdrawal: 'A date that is taken back',
};

/** The kind of a mail in words; one that is not known stands for itself. */
export const kindWords = (kind: string): string => words[kind] ?? kind;
