/** A picture that a drawing uses. With a size it is cut to it. */
export interface DrawnFile {
  /** By which the template knows it, as `photo-0.jpg`. */
  name: string;
  bytes: Buffer;
  width?: number;
  height?: number;
}

/** One drawing. */
export interface Drawing {
  /** A file of `templates/`, without `.typ`. */
  template: string;
  /** What the template reads as JSON. Whatever people wrote goes this way, and is text whatever it says. */
  data: object;
  files?: DrawnFile[];
  /** `words`: the words that are drawn, one line each. `pages`: how many pages it has, in figures. */
  as: 'png' | 'svg' | 'pdf' | 'words' | 'pages';
  /** Few colours: small, and right where there is no photograph. */
  palette?: boolean;
  /** Pixels for each point of the template; 1 when left out. */
  scale?: 1 | 2;
  /** A document of many pages. It is drawn beside the others, so that no card waits for it. */
  long?: boolean;
  /** A PDF that programs can read aloud (PDF/UA-1), wherever a font has every letter of it. */
  readAloud?: boolean;
  /** A PDF that is to be joined with others: see `joinPdfs`. */
  untagged?: boolean;
  /** It should have so many pages at most: its template is drawn at these scales in turn until it has. */
  fit?: { pages: number; scales: readonly number[] };
}
