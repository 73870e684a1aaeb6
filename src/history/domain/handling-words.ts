import { longDay } from '../../lib/date-text';
import type { RowChange } from './row-change';

/** What is said of the handling of an alert, and how telling it is among other changes of the same moment. */
export interface HandlingAct {
  rank: number;
  what: string;
  details?: string[];
}

const rules: Record<string, string> = {
  'ANNIV-Y': 'anniversary of detention',
  'ANNIV-ENFD': 'anniversary of disappearance',
  'ANNIV-SENT': 'anniversary of sentence',
  'COUNT-DAY': 'round number of days',
  BIRTHDAY: 'birthday',
  'AGE-ROUND': 'round birthday',
  'REL-COUNT': 'countdown to release',
};

const steps: Record<string, string> = {
  plan: 'plan',
  draft: 'draft',
  sign_ons: 'sign-ons',
  translation: 'translations',
  publish: 'publish',
  log: 'log',
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** As “the alert of 2 December 2026 (anniversary of detention)”. */
function alertOf({ before, after }: RowChange): string {
  const row = after ?? before ?? {};
  const day = text(row.on_day);
  const rule = text(row.rule) ?? '';
  return `the alert${day ? ` of ${longDay(day)}` : ''}${rules[rule] ? ` (${rules[rule]})` : ''}`;
}

/** Says what was done with an alert: taken, handed on, put off, taken up again, noted; undefined where nothing of it was. */
export function handlingAct(row: RowChange): HandlingAct | undefined {
  const about = alertOf(row);
  const { before, after } = row;
  if (row.subject === 'alert_step') {
    const step = steps[text((after ?? before)?.step) ?? ''] ?? 'a step';
    return {
      rank: 3,
      what: row.action === 'delete' ? `took back a tick on ${about}: ${step}` : `ticked off ${step} of ${about}`,
    };
  }
  if (row.action === 'delete') return { rank: 3, what: `took away who handles ${about}` };
  const differs = (name: string): boolean => before?.[name] !== after?.[name];
  const note = differs('note')
    ? [text(after?.note) === undefined ? 'the note was taken away' : `note: ${text(after?.note)}`]
    : [];
  if (differs('put_off_until') || differs('put_off_reason')) {
    const until = text(after?.put_off_until);
    return until
      ? {
          rank: 2,
          what: `put off ${about} until ${longDay(until)}`,
          details: [text(after?.put_off_reason) ?? '', ...note],
        }
      : { rank: 2, what: `took up ${about} again`, details: note };
  }
  if (differs('taken_by')) {
    const who = text(after?.taken_by);
    return { rank: 3, what: who ? `gave ${about} to ${who}` : `left ${about} without anybody`, details: note };
  }
  return note.length > 0 ? { rank: 3, what: `wrote a note on ${about}`, details: note } : undefined;
}
