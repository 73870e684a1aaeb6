/** A word in the forms by which it agrees in Arabic: of one, of two and of more; and where the gender is not known. */
export interface ArabicForms {
  f: string;
  m: string;
  fd: string;
  md: string;
  fp: string;
  mp: string;
  unknown: string;
}

/** ICU MessageFormat: the form that agrees in gender and number. Women and men together take the masculine. */
export function arabicAgreeing({ f, m, fd, md, fp, mp, unknown }: ArabicForms): string {
  const number = (one: string, two: string, other: string): string =>
    `{n, plural, one {${one}} two {${two}} other {${other}}}`;
  const men = number(m, md, mp);
  return `{gender, select, female {${number(f, fd, fp)}} male {${men}} mixed {${men}} other {${unknown}}}`;
}
