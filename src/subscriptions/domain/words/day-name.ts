import type { CodedAlert } from '../../../alerts/domain/disclosed-alert';
import type { Speech } from './speech';

/** What a day of the calendar is called, in the language if it has a name there; null of an alert on people. */
export function dayName({ kind, rule, label, labels }: CodedAlert, { language, label: kindOf }: Speech): string | null {
  return kind === 'census' ? (labels?.[language] ?? label ?? kindOf(rule, true)) : null;
}
