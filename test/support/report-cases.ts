import type { Audience } from '../../src/access/domain/audience';
import type { EventKind } from '../../src/custody/domain/event-kinds';
import { bareAnswer, consentScopes } from '../../src/defenders/domain/consent';
import { disclose, type WholeCase } from '../../src/disclosure/domain/disclose';
import type { DisclosedCase } from '../../src/disclosure/domain/disclosed-case';
import type { EventToTell } from '../../src/disclosure/domain/event-facts';

type Citation = Partial<EventToTell['citations'][number]>;
type Happened = Partial<Omit<EventToTell, 'citations'>> & { citations?: Citation[] };

const nothing = { title: null, url: null, published: null, date: null, quote: null, reliability: null };

/** An event of a case; what is left out is not known. */
export const occurred = (kind: EventKind, date: string, { citations = [], ...more }: Happened = {}): EventToTell => ({
  ...{ kind, date, place: null, summary: null, sentence: null, releaseType: null, legal: null },
  ...{ retractedAt: null, sensitivity: null },
  ...more,
  citations: citations.map((one) => ({ ...nothing, sensitivity: null, ...one })),
});

/** A public case of somebody invented, who agreed to everything. */
export const wholeCase = (profile: object, events: EventToTell[]): WholeCase =>
  ({
    profile: {
      ...{
        reference: 'EX-1',
        gender: null,
        born: null,
        country: null,
        nationalities: null,
        professions: null,
        rights: null,
        summary: null,
      },
      ...{ confidentiality: 'public', stance: null, sensitivity: null, answers: agreed },
      ...profile,
      names: ((profile as { names?: object[] }).names ?? []).map((name) => ({ lang: null, kind: null, ...name })),
    },
    events,
  }) as unknown as WholeCase;

const agreed = Object.fromEntries(consentScopes.map((scope) => [scope, bareAnswer('given')]));

/** The case as the audience is told it; the test fails where it may not be told of it. */
export function toldCase<A extends Audience>(whole: WholeCase, audience: A, today = '2026-11-24'): DisclosedCase<A> {
  const told = disclose(whole, audience, today);
  if (!told) throw new Error('Nothing of this case may be told to this audience.');
  return told;
}
