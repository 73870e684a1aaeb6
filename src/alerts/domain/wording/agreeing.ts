/** A word in the forms by which it agrees: feminine and masculine, of one and of several; and where the gender is not known. */
export interface Forms {
  f: string;
  m: string;
  fs: string;
  ms: string;
  /** Of one whose gender is not known, and of several; left out: as of one. */
  unknown: string;
  unknowns?: string;
}

/** ICU MessageFormat: the form that agrees in gender and number. Women and men together take the masculine plural. */
export function agreeing({ f, m, fs, ms, unknown, unknowns = unknown }: Forms): string {
  const number = (one: string, other: string): string =>
    one === other ? other : `{n, plural, one {${one}} other {${other}}}`;
  return `{gender, select, female {${number(f, fs)}} male {${number(m, ms)}} mixed {${ms}} other {${number(unknown, unknowns)}}}`;
}
