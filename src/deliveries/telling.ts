import type { Telling } from './domain/delivery';
import type { Verdict } from './verdicts.service';

/** A delivery that goes out. */
export type ToSend = Extract<Verdict, { is: 'send' }>;

export const isToSend = (verdict: Verdict): verdict is ToSend => verdict.is === 'send';

/** What is kept of what a delivery tells. */
export function tellingOf({ due, alert, change, before }: ToSend): Telling {
  const { key, rule } = due.occurrence ?? before!;
  return alert
    ? { key, rule, on: alert.on, until: alert.until ?? null, isPublic: alert.audience === 'public', change }
    : { key, rule, on: before!.on, until: before!.until, isPublic: false, change };
}
