/** Was a warrant, or another decision of an authority, shown? What is absent is not known. */
export const warrantAnswers = ['shown', 'not_shown'] as const;
export type WarrantAnswer = (typeof warrantAnswers)[number];

/**
 * Who acted in an event, on whose order, and by which law: what the questionnaire of the Working Group on Arbitrary
 * Detention asks for (Fact Sheet 26, annex V, parts II and III). Institutions, no names of people. What is absent is not
 * known.
 */
export interface LegalDetails {
  /** Those who took or hold the person. */
  forces?: string;
  /** The authority that ordered it, or issued the decision. */
  authority?: string;
  warrant?: WarrantAnswer;
  /** The legislation that was applied. */
  law?: string;
  /** The charge, or the reason that the authorities give. */
  reason?: string;
}
