import { custodyStatuses, type CustodyStatus } from '../../custody/domain/custody-status';
import { type EventKind, eventKinds, releaseTypes } from '../../custody/domain/event-kinds';
import { verifications } from '../../sources/domain/reliability';
import type { ReportWords } from './report-words';

const labelsOf = <K extends string>(infos: Record<K, { label: string }>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ label: string }>(infos).map(([code, { label }]) => [code, label])) as Record<
    K,
    string
  >;

/** English says what the pages of Vigil say. */
export const englishKinds: Pick<ReportWords, 'statuses' | 'events' | 'releases' | 'verifications' | 'likelihoods'> = {
  statuses: labelsOf<CustodyStatus>(custodyStatuses),
  events: labelsOf<EventKind>(eventKinds),
  releases: releaseTypes,
  verifications,
  likelihoods: {
    confirmed: 'confirmed',
    likely: 'likely',
    possible: 'possible',
    unlikely: 'unlikely',
    high: 'high reliability',
    medium: 'medium reliability',
    low: 'low reliability',
  },
};
