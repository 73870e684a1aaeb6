/** Columns in order, each with its SQL type. */
export type ColumnTypes = Readonly<Record<string, string>>;

/**
 * Many rows as one array for each column: PostgreSQL reads them several times faster than the same rows as JSON, and the
 * number of parameters does not grow with that of the rows. An array holds no arrays of different lengths, so what is
 * itself a list, and what is JSON, travels as text and is read in the SELECT.
 */
export const fromArrays = (columns: ColumnTypes, alias: string): string => {
  const arrays = Object.values(columns).map((type, i) => `$${i + 1}::${isWithin(type) ? 'text' : type}[]`);
  return `unnest(${arrays.join(', ')}) AS ${alias} (${Object.keys(columns).map(quoted).join(', ')})`;
};

/** SQL: the values of the columns, for a SELECT from such arrays. */
export const valuesFrom = (columns: ColumnTypes, alias: string): string =>
  Object.entries(columns)
    .map(([name, type]) => `${alias}.${quoted(name)}${isWithin(type) ? `::${type}` : ''}`)
    .join(', ');

/** The inside of the array of each column; no columns at all where there are no rows. */
export function columnTexts(columns: ColumnTypes, rows: readonly object[]): string[] {
  if (rows.length === 0) return [];
  return writersOf(columns).map(({ name, write }) => {
    // joined, not added to: a text that is put together piece by piece is kept in pieces
    const texts = rows.map((row) => {
      const value = (row as Record<string, unknown>)[name];
      return value === null || value === undefined ? 'NULL' : write(value);
    });
    return texts.length === 1 ? texts[0]! : texts.join(',');
  });
}

interface Writer {
  name: string;
  write: (value: unknown) => string;
}

const known = new WeakMap<ColumnTypes, Writer[]>();

function writersOf(columns: ColumnTypes): Writer[] {
  let writers = known.get(columns);
  if (!writers) {
    writers = Object.entries(columns).map(([name, type]) => ({
      name,
      write: plain.has(type) ? String : type === 'jsonb' ? asJson : type.endsWith('[]') ? asList : asText,
    }));
    known.set(columns, writers);
  }
  return writers;
}

/** One array for each column, of rows that were made into texts in several parts. */
export const arraysOf = (columns: ColumnTypes, parts: readonly string[][]): string[] =>
  Object.keys(columns).map((_, i) => `{${parts.flatMap((part) => part[i] ?? []).join(',')}}`);

/** Types whose values hold nothing that an array would have to be told apart from its own signs. */
const plain = new Set(['uuid', 'int', 'integer', 'smallint', 'bigint', 'boolean', 'date']);

const isWithin = (type: string): boolean => type.endsWith('[]') || type === 'jsonb';

const quoted = (name: string): string => `"${name}"`;

const inQuotes = (text: string): string => `"${/[\\"]/.test(text) ? text.replace(/[\\"]/g, '\\$&') : text}"`;

const asText = (value: unknown): string => inQuotes(value instanceof Date ? value.toISOString() : String(value));

const asJson = (value: unknown): string => inQuotes(JSON.stringify(value));

const asList = (values: unknown): string =>
  inQuotes(`{${(values as unknown[]).map((value) => (value === null ? 'NULL' : asText(value))).join(',')}}`);
