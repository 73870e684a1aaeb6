/** What a mail is about, as lists of mails say it. */
const words: Record<string, string> = {
  account: 'Your account',
  'mail-key': 'Your key for mail',
  test: 'A test',
  webhook: 'A webhook that was switched off',
  ladder: 'Lead times that were changed',
  alert: 'A date',
  digest: 'Dates of a day or a week',
  correction: 'A correction',
  withdrawal: 'A date that is taken back',
  export: 'An export',
};

/** The kind of a mail in words; one that is not known stands for itself. */
export const kindWords = (kind: string): string => words[kind] ?? kind;

/** Kinds of mails that tell of the dates of cases: what they say is for whoever may see those cases, and only then. */
const ofCases: readonly string[] = ['alert', 'digest', 'correction', 'withdrawal'];

/** For so many seconds what a mail of dates says is shown on its page: as long as one with names may wait to be sent. */
export const SHOWN_FOR = 3_600;

/** Is what it says still shown on its page? The right to see the cases in it is not asked again, so it is not for long. */
export function isStillShown(kind: string, { createdAt, sentAt }: { createdAt: Date; sentAt: Date | null }, now: Date) {
  return !ofCases.includes(kind) || now.getTime() < (sentAt ?? createdAt).getTime() + SHOWN_FOR * 1000;
}
