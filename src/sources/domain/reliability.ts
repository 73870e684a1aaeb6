/** How far a source was verified, with the words for people. */
export const verifications = {
  unverified: 'not verified',
  single_source: 'single source',
  corroborated: 'corroborated',
  official_record: 'official record',
  disputed: 'disputed',
  retracted: 'retracted by the source',
} as const;

/** How likely it is that a source is right: in use elsewhere, kept as it was given. */
export const likelihoods = ['confirmed', 'likely', 'possible', 'unlikely', 'high', 'medium', 'low'] as const;

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
const digits = ['1', '2', '3', '4', '5', '6'];

/** The Admiralty code (NATO STANAG 2511): A to F for the source, 1 to 6 for what it says, or both (B2). */
export const admiraltyCodes: readonly string[] = [
  ...letters,
  ...digits,
  ...letters.flatMap((letter) => digits.map((digit) => letter + digit)),
];

/** How far a source is to be believed: the words of verification, a likelihood, or the Admiralty code. */
export const reliabilities: readonly string[] = [...Object.keys(verifications), ...likelihoods, ...admiraltyCodes];

const accepted = new Set(reliabilities);

export const isReliability = (text: string): boolean => accepted.has(text);

/** A grade in words, as they stand within a sentence: "not verified", "likely", "graded B2". */
export function reliabilityText(grade: string): string {
  if (Object.hasOwn(verifications, grade)) return verifications[grade as keyof typeof verifications];
  return admiraltyCodes.includes(grade) ? `graded ${grade}` : grade;
}
