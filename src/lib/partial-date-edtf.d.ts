/** What we use of `edtf`, which ships no types. */
declare module 'edtf' {
  interface EdtfNode {
    type: 'Date' | 'Season';
    level: number;
    /** Year, month from 0 and day; of a season, the year and its code. */
    values: number[];
    /** Bits of the eight digits YYYYMMDD, the last digit the highest bit. */
    unspecified?: number;
  }
  /** @throws Error when the text is not EDTF within the constraints */
  export function parse(text: string, constraints?: { level?: number; types?: EdtfNode['type'][] }): EdtfNode;
}
