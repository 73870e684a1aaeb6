const words = [
  'unverified',
  'single_source',
  'corroborated',
  'official_record',
  'disputed',
  'retracted',
  'confirmed',
  'likely',
  'possible',
  'unlikely',
  'high',
  'medium',
  'low',
];
const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
const digits = ['1', '2', '3', '4', '5', '6'];

/**
 * How far a source is to be believed: the words of verification, or the Admiralty code (NATO STANAG 2511): A to F for
 * the source, 1 to 6 for what it says, or both (B2).
 */
export const reliabilities: readonly string[] = [
  ...words,
  ...letters,
  ...digits,
  ...letters.flatMap((letter) => digits.map((digit) => letter + digit)),
];

const known = new Set(reliabilities);

export const isReliability = (text: string): boolean => known.has(text);
