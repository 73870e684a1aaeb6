import { Day } from '../../src/lib/calendar-date';

/** An event as a bundle states it. */
export type BundledEvent = Record<string, unknown> & { kind: string; date: string };

/** A public case with consent, unless `changes` say otherwise. */
export const person = (
  reference: string,
  name: string,
  events: BundledEvent[],
  changes: Record<string, unknown> = {},
) => ({
  reference,
  names: [{ text: name, lang: 'en', kind: 'main' }],
  confidentiality: 'public',
  consent: { public_name: 'given' },
  events,
  ...changes,
});

/** What happened, in short: kind and date, and more fields of the event. */
export const happened = (kind: string, date: string, more: Record<string, unknown> = {}): BundledEvent => ({
  kind,
  date,
  ...more,
});

/** A joint case; `members` are references, or members with their days. */
export const jointCase = (
  reference: string,
  name: string,
  members: (string | { defender: string; from?: Day; to?: Day })[],
  changes: Record<string, unknown> = {},
) => ({
  reference,
  name,
  members: members.map((m) => (typeof m === 'string' ? { defender: m } : m)),
  ...changes,
});

export const bundle = (defenders: object[], groups: object[] = []) => ({
  format: 'vigil-cases',
  version: 1,
  defenders,
  groups,
});
