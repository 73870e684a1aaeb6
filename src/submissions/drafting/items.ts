/**
 * The sections of the questionnaire of the Working Group on Arbitrary Detention (Fact Sheet 26, annex V; part II as in
 * the form of 2018, which asks for the reasons of the arrest before its legal basis: ADR 31).
 */
export const wgadParts = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;
export type WgadPart = (typeof wgadParts)[number];

/** Its items about each person, in order. I.0 is none of the form: other written forms of the name. */
export const wgadItems = [
  'I.1',
  'I.2',
  'I.0',
  'I.3',
  'I.4',
  'I.5',
  'I.6',
  'I.7',
  'I.8',
  'II.1',
  'II.2',
  'II.3',
  'II.4',
  'II.5',
  'II.6',
  'II.7',
  'III.1',
  'III.2',
  'III.3',
  'III.4',
  'III.5',
  'III.6',
  'III.7',
] as const;
export type WgadItem = (typeof wgadItems)[number];
