import type { ComposedAlert } from '../../alerts/domain/compose';
import type { LanguageCode } from '../../alerts/domain/wording/language';
import { type CardContent, cardContent, type Speaker } from './card-content';
import { type Count, countIn } from './count';

/** The size of a counter, in CSS pixels. The PNG has twice as many of its own, for fine screens. */
export const counterSize = { width: 640, height: 240 } as const;

/** What is drawn of a counter: of a card the same without photograph and logo, and the number in any case. */
export function counterContent(
  alert: ComposedAlert,
  speaker: Speaker,
  language: LanguageCode,
): CardContent & { count: Count } {
  const content = cardContent(alert, { ...speaker, logo: null }, { language, format: 'wide', photos: 0 });
  return { ...content, ...counterSize, count: countIn(alert.count, 'day', language) };
}
