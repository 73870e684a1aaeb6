import type { Audience } from '../../access/domain/audience';
import type { ComposedAlert } from '../../alerts/domain/compose';
import { discloseAlert, discloseCode } from '../../alerts/domain/disclosed-alert';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { addDays, addMonths, type Day, isDay } from '../../lib/calendar-date';
import { Invalid } from '../../lib/errors';

/** A date on a page that hangs where others pass by: a public one by its headline, a task by the code of its case. */
export interface PrintedDate {
  on: Day;
  text: string;
  isPublic: boolean;
}

/** Null for what is kept quiet, or is not for whoever prints it. */
export function printedDate(alert: ComposedAlert, reader: Audience): PrintedDate | null {
  const { on, subject, audience } = alert;
  const isPublic = audience === 'public';
  const said = isPublic ? discloseAlert(alert, 'public') : null;
  if (said) return { on, text: said.headline, isPublic };
  const coded = discloseCode(alert, reader);
  if (coded === null) return null;
  const label = ruleLabels[coded.rule];
  return { on, text: subject.kind === 'census' ? (coded.label ?? label) : `${coded.code}: ${label}`, isPublic };
}

/** The days of a month that was asked for as 2027-01. @throws Invalid */
export function monthAsked(text: string): { from: Day; to: Day } {
  const from = `${text}-01`;
  if (text.length !== 7 || !isDay(from) || text < '1000-01' || text > '9998-12')
    throw new Invalid([{ path: 'month', message: 'is not a month. Write it as 2026-11.' }]);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** A year that was asked for. @throws Invalid */
export function yearAsked(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text) || text === '9999')
    throw new Invalid([{ path: 'year', message: 'is not a year. Write it as 2027.' }]);
  return Number(text);
}
