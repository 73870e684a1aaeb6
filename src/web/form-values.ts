import { Problem } from '../lib/errors';

/** What a form sent, field by field. Inner fields have dotted names: `names.0.text`. */
export type FormValues = Record<string, string | undefined>;

/** A form as it is shown: what stands in it, and what is wrong with it. Paths of problems are names of fields. */
export interface FormState {
  values: FormValues;
  problems: Problem[];
}

/** What a form says, as the input it stands for; the dates and lengths that cannot be read; which rows were written. */
export interface FormReading {
  input: Record<string, unknown>;
  problems: Problem[];
  rows: Record<string, number[]>;
}

/** The texts of a form body. Line ends become \n; of a name that was sent twice, the last counts. */
export function readValues(body: unknown): FormValues {
  const values: FormValues = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    if (typeof last === 'string') values[name] = last.replaceAll('\r\n', '\n');
  }
  return values;
}

/** The text of a field without spaces around it; undefined when nothing was written, since empty means "not known". */
export function textOf(values: FormValues, name: string): string | undefined {
  return values[name]?.trim() || undefined;
}

/** One entry a line, without empty lines; undefined when there is none. */
export function linesOf(values: FormValues, name: string): string[] | undefined {
  const lines = (values[name] ?? '').split('\n').map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  return written.length ? written : undefined;
}

/** The numbers of the rows `name.N.…` in which somebody wrote something, in order. */
export function writtenRows(values: FormValues, name: string, ignore: RegExp = /^$/): number[] {
  const rows = new Set<number>();
  for (const [key, value] of Object.entries(values)) {
    const match = key.startsWith(`${name}.`) && /^(\d{1,4})\.(.+)$/.exec(key.slice(name.length + 1));
    if (match && value?.trim() && !ignore.test(match[2] ?? '')) rows.add(Number(match[1]));
  }
  return [...rows].sort((a, b) => a - b);
}

/** How many rows to show: as many as the form had; on a new form those that are written and some to spare. */
export function rowCount(values: FormValues, name: string, { atLeast = 3, spare = 1 } = {}): number {
  const written = writtenRows(values, name);
  const filled = (written.at(-1) ?? -1) + 1;
  const asked = Number(values[`rows.${name}`] ?? 0);
  const had = Number.isInteger(asked) && asked > 0;
  return Math.min(Math.max(atLeast, had ? filled : filled + spare, had ? asked : 0), 400);
}

/** What a form carries of the record on which it was opened, so that a stale edit is noticed and can be explained. */
export const openedOn = (record: { version: number; updatedAt: Date }): FormValues => ({
  version: String(record.version),
  since: record.updatedAt.toISOString(),
});

/** The version on which a form was opened. Whatever is no version of ours counts as one that is long gone. */
export const versionOf = (values: FormValues): number =>
  /^\d{1,9}$/.test(values.version ?? '') ? Number(values.version) : 0;

/** The same form with more rows of the list that was asked for; undefined when it was sent to be saved. */
export function withMoreRows(values: FormValues): FormValues | undefined {
  const { more, ...rest } = values;
  if (more === undefined) return undefined;
  return { ...rest, [`rows.${more}`]: String(Number(rest[`rows.${more}`] ?? 0) + 3) };
}

/**
 * Brings problems of an input back to the fields of its form: `citations[1].url` of the input is `citations.2.url` of
 * the form when the second row was left empty. Codes that are accepted are for programs: a form has lists of words.
 */
export function problemsOfFields(problems: Problem[], rows: Record<string, number[]> = {}): Problem[] {
  return problems.map(({ path, message }) => ({
    path: path.replace(/^(\w+)\[(\d+)\]/, (_, list: string, n: string) => `${list}.${rows[list]?.[Number(n)] ?? n}`),
    message: message.replace(/ Accepted: .*$/s, ' Choose from the list.'),
  }));
}
