/** What a court imposed: ISO 8601 durations or `life`; `counted_from` is EDTF. */
export interface SentenceTerms {
  imprisonment?: string;
  dpr?: string;
  travel_ban?: string;
  counted_from?: string;
}
