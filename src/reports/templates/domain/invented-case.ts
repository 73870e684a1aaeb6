import { bareAnswer, consentScopes } from '../../../defenders/domain/consent';
import { disclose, type WholeCase } from '../../../disclosure/domain/disclose';
import type { DisclosedCase } from '../../../disclosure/domain/disclosed-case';
import type { EventToTell } from '../../../disclosure/domain/event-facts';
import type { Day } from '../../../lib/calendar-date';

const source: EventToTell['citations'][number] = {
  title: 'Harbour Courier (invented)',
  url: 'https://example.org/harbour-courier',
  published: '2024-03',
  date: null,
  quote: null,
  reliability: 'corroborated',
  sensitivity: null,
};
const happened = (kind: EventToTell['kind'], date: string, more: Partial<EventToTell> = {}): EventToTell => ({
  ...{ kind, date, place: null, summary: null, sentence: null, releaseType: null, retractedAt: null },
  ...{ sensitivity: null, citations: [source] },
  ...more,
});

const invented: WholeCase = {
  profile: {
    reference: 'EXAMPLE-1',
    names: [
      { text: 'Lin Anran', lang: 'zh-Latn', kind: 'main' },
      { text: '林安然', lang: 'zh-Hans', kind: 'native' },
    ],
    gender: 'female',
    born: '1988-05~',
    country: 'CN',
    nationalities: ['CN'],
    professions: ['lawyer'],
    rights: ['fair trial'],
    summary: 'Invented. She defended people who had lost their homes, and was detained for it.',
    ...{ confidentiality: 'public', stance: null, sensitivity: null },
    answers: Object.fromEntries(consentScopes.map((scope) => [scope, bareAnswer('given')])),
  },
  events: [
    happened('apprehension', '2024-03-12', {
      place: 'Harbour District',
      legal: { forces: 'Harbour District police', warrant: 'not_shown' },
    }),
    happened('formal_arrest', '2024-04-18', {
      legal: { law: 'an invented law, article 9', reason: 'an invented reason' },
    }),
    happened('trial_opened', '[2025-02-03,2025-02-05]'),
    happened('sentence', '2025-06-20', { sentence: { imprisonment: 'P3Y6M', dpr: 'P1Y' } }),
  ],
};

/** A case that nobody lives, as colleagues are told it: what a template is looked at with. */
export const inventedCase = (today: Day): DisclosedCase<'internal'> => disclose(invented, 'internal', today)!;
