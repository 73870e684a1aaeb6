import type { FeedKind } from '../domain/feed';

export const kindLabels: Record<FeedKind, string> = { calendar: 'In a calendar', atom: 'In a feed reader' };
