/** One text that may be copied: the headline, a post, a letter. */
export interface TextShown {
  /** What it is for. */
  label: string;
  text: string;
  /** How long it is, where that matters. */
  hint?: string;
}

/** One picture that may be shared. */
export interface PictureShown {
  label: string;
  href: string;
  width: number;
  height: number;
}

/** What may be said of an alert outside, in one language. */
export interface SaidShown {
  /** BCP 47, with the direction in which it is written. */
  language: string;
  dir: 'ltr' | 'rtl';
  languages: { code: string; label: string }[];
  texts: TextShown[];
  /** Why there are no texts. */
  noTexts?: string;
  pictures: PictureShown[];
}
