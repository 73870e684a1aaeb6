import { Problem } from '../lib/errors';

/** What a form sent, field by field. Inner fields have dotted names: `names.0.text`. */
export type FormValues = Record<string, string | undefined>;

/** A form as it is shown: what stands in it, and what is wrong with it. Paths of problems are names of fields. */
export interface FormState {
  values: FormValues;
  problems: Problem[];
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

/** How many rows to show: those that are written and some to spare, more when they were asked for. */
export function rowCount(values: FormValues, name: string, { atLeast = 3, spare = 1 } = {}): number {
  const written = writtenRows(values, name);
  const asked = Number(values[`rows.${name}`] ?? 0);
  return Math.min(Math.max(atLeast, (written.at(-1) ?? -1) + 1 + spare, Number.isInteger(asked) ? asked : 0), 400);
}

/**
 * Brings problems of an input back to the fields of its form: `citations[1].url` of the input is `citations.2.url` of
 * the form when the second row was left empty.
 */
export function problemsOfFields(problems: Problem[], rows: Record<string, number[]> = {}): Problem[] {
  return problems.map(({ path, message }) => {
    const [list, ...rest] = path.split(/[.[\]]+/).filter((part) => part !== '');
    if (list === undefined) return { path: '', message };
    const row = rows[list]?.[Number(rest[0])];
    return { path: [list, ...(row === undefined ? rest : [row, ...rest.slice(1)])].join('.'), message };
  });
}
