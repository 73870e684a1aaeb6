import { eventKinds, isEventKind } from '../../custody/domain/event-kinds';
import { describeDate } from '../../lib/date-text';
import { isPartialDate, parsePartialDate } from '../../lib/partial-date';
import { openingAct } from './opening-words';
import { changedColumns, type RowChange } from './row-change';
import { confidentialAct } from './confidential-words';
import { handlingAct } from './handling-words';

/** What one person did at one moment to one case, in words: the act, and its particulars. */
export interface ChangeWords {
  what: string;
  details: string[];
}

// What follows from other columns, or from the place in a list, is not worth a line.
const silent = new Set(['id', 'seq', 'defender_id', 'event_id', 'group_id', 'position', 'created_at', 'earliest']);
for (const name of [
  'latest',
  'stated_none',
  'precision',
  'qualifier',
  'from_day',
  'to_day',
  'retracted_at',
  'recorded_at',
])
  silent.add(name);

/** Says what was done in all the rows that one transaction changed in one case. The most telling act comes first. */
export function describeChange(rows: RowChange[]): ChangeWords {
  const acts = rows.map((row) => ({ row, act: actOf(row) })).filter(({ act }) => act !== undefined);
  acts.sort((a, b) => a.act!.rank - b.act!.rank);
  const first = acts[0]?.act;
  if (!first) return { what: 'changed the order of a list', details: [] };
  const others = acts.slice(1).map(({ act }) => [act!.what, act!.details?.join('; ')].filter(Boolean).join(': '));
  return { what: first.what, details: [...(first.details ?? []), ...counted(others)] };
}

interface Act {
  /** The lower, the more telling. */
  rank: number;
  what: string;
  details?: string[];
}

function actOf(row: RowChange): Act | undefined {
  if (row.subject === 'confidential_record') return confidentialAct(row);
  if (row.subject === 'portrait') {
    return { rank: 4, what: `${{ insert: 'added', update: 'changed', delete: 'took away' }[row.action]} a photograph` };
  }
  if (row.subject === 'alert_handling' || row.subject === 'alert_step') return handlingAct(row);
  const details = row.action === 'update' ? differences(row) : [];
  if (row.action === 'update' && details.length === 0 && row.subject !== 'event') return undefined;
  const verb = { insert: 'added', update: 'corrected', delete: 'took away' }[row.action];
  switch (row.subject) {
    case 'defender':
      return row.action === 'insert'
        ? { rank: 0, what: `registered the case ${text(row.after?.reference)}` }
        : {
            rank: 1,
            what: levelAlone(row) ? 'changed how widely the case may be known' : 'corrected the case',
            details,
          };
    case 'case_group':
      return row.action === 'insert'
        ? { rank: 0, what: `formed the group ${text(row.after?.name)}` }
        : { rank: 1, what: `corrected the group ${text(row.after?.name)}`, details };
    case 'event':
      return eventAct(row, details);
    case 'group_member':
      return { rank: 3, what: membership(row), details };
    case 'citation':
      return {
        rank: 4,
        what: `${verb} a source${row.event ? ` of: ${eventText(row.event)}` : ''}`,
        details: details.length ? details : source(row),
      };
    case 'defender_name':
      return {
        rank: 5,
        what: `${verb} a name`,
        details: details.length ? details : [text((row.after ?? row.before)?.text)],
      };
    case 'case_opening':
      return openingAct(row);
    case 'consent':
      return {
        rank: 5,
        what: `${verb} an answer about consent`,
        details: [consent(row), ...details.filter((line) => !/^(scope|value): /.test(line))],
      };
    default:
      return undefined;
  }
}

function eventAct(row: RowChange, details: string[]): Act | undefined {
  const event = eventText((row.after ?? row.before)!);
  if (row.action === 'insert') return { rank: 2, what: `recorded an event: ${event}` };
  const [was, is] = [row.before?.retracted_at !== undefined, row.after?.retracted_at !== undefined];
  if (!was && is)
    return { rank: 2, what: `retracted an event: ${event}`, details: [text(row.after?.retraction_reason)] };
  if (was && !is) return { rank: 2, what: `restored an event: ${event}` };
  return details.length > 0 ? { rank: 2, what: `corrected an event: ${event}`, details } : undefined;
}

function membership({ action, group }: RowChange): string {
  const verb = { insert: 'added to the group', update: 'corrected the membership of', delete: 'taken from the group' };
  return `${verb[action]} ${group ?? ''}`.trim();
}

const levelAlone = (row: RowChange): boolean =>
  changedColumns(row)
    .filter((name) => !silent.has(name))
    .join() === 'confidentiality';

const source = ({ before, after }: RowChange): string[] => {
  const row = after ?? before;
  return [text(row?.title ?? row?.url)];
};

const consent = ({ before, after }: RowChange): string =>
  `${label(text((after ?? before)?.scope))}: ${[before?.value, after?.value].map((v) => (v === undefined ? 'not known' : label(text(v)))).join(' → ')}`;

const label = (code: string): string => code.replaceAll('_', ' ');

function differences(row: RowChange): string[] {
  return changedColumns(row)
    .filter((name) => !silent.has(name))
    .map((name) => `${label(name)}: ${shown(name, row.before?.[name])} → ${shown(name, row.after?.[name])}`);
}

function eventText(event: { kind?: unknown; date?: unknown }): string {
  const kind = isEventKind(event.kind) ? eventKinds[event.kind].label : text(event.kind);
  return `${kind}, ${shown('date', event.date)}`;
}

function shown(name: string, value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (name === 'kind' && isEventKind(value)) return eventKinds[value].label;
  if (typeof value === 'object' && !Array.isArray(value)) return inWords(value);
  const dated =
    ['date', 'born', 'answered_on', 'review_on', 'published', 'from_date', 'to_date'].includes(name) &&
    isPartialDate(value);
  if (dated) return describeDate(parsePartialDate(value));
  return text(value);
}

/** A stance, or words on fields: "value: quiet, review on: 2027-01-31". */
const inWords = (of: object): string =>
  text(
    Object.entries(of)
      .map(([key, value]) => `${label(key)}: ${label(text(value))}`)
      .join(', '),
  );

function text(value: unknown): string {
  const whole = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value ?? '');
  return whole.length > 120 ? `${whole.slice(0, 120).toWellFormed()}…` : whole;
}

/** Equal acts as one line. */
function counted(lines: string[]): string[] {
  const count = new Map<string, number>();
  for (const line of lines) count.set(line, (count.get(line) ?? 0) + 1);
  const all = [...count].map(([line, n]) => (n > 1 ? `${line} (${n} times)` : line));
  return all.length > 12 ? [...all.slice(0, 12), `and ${all.length - 12} more`] : all;
}
