import { isAlertKey } from '../alerts/domain/alert-key';
import { type Day, isDay } from '../lib/calendar-date';
import { Invalid, NotFound } from '../lib/errors';
import type { AlertPlace } from './handling';

/**
 * The alert that an address names.
 * @param on the day at which it was last seen; today where nothing is said
 * @throws NotFound when it can be no alert, Invalid when the day is none
 */
export function placeOf(kind: AlertPlace['kind'], subjectId: string, key: string, on: unknown, today: Day): AlertPlace {
  if (!isAlertKey(key)) throw new NotFound('There is no such alert.');
  if (on === undefined || on === '') return { kind, subjectId, key, near: today };
  if (!isDay(on) || on < '1000-01-01' || on >= '9000-01-01')
    throw new Invalid([{ path: 'on', message: 'is not a day that exists. Write it as 2026-11-24.' }]);
  return { kind, subjectId, key, near: on };
}
