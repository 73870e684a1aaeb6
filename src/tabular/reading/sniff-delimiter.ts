/** What can stand between the columns of a CSV file. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const delimiterNames: Record<Delimiter, string> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a vertical bar',
};

const recordsSeen = 100;
const charactersSeen = 1 << 17;

/** `sep=;`, which Excel writes and reads as the first line. */
const stated = /^sep=([,;|\t])\r?\n/i;

/**
 * What stands between the columns: what the first line states, or what gives the first rows the same number of columns,
 * more than one. Text without any of them is one column. `skip`: the length of a line that states it.
 */
export function sniffDelimiter(text: string): { delimiter: Delimiter; skip: number } {
  const line = stated.exec(text.slice(0, 10));
  if (line) return { delimiter: line[1] as Delimiter, skip: line[0].length };
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(columnsOf(text, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, skip: 0 };
}

/** The part of the rows that have the most usual number of columns, and a little for each column more. */
function evenness(columns: number[]): number {
  const times = new Map<number, number>();
  for (const n of columns) times.set(n, (times.get(n) ?? 0) + 1);
  const [usual, often] = [...times].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [1, 0];
  return usual < 2 ? 0 : often / columns.length + Math.min(usual, 100) / 1000;
}

/** How many columns each of the first rows has when they are divided so; what stands in quotes divides nothing. */
function columnsOf(text: string, delimiter: Delimiter): number[] {
  const found: number[] = [];
  let [columns, quoted, atStart, empty] = [1, false, true, true];
  const end = Math.min(text.length, charactersSeen);
  for (let i = 0; i < end && found.length < recordsSeen; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') i++;
      else if (c === '"') quoted = false;
      continue;
    }
    if (c === '"' && atStart) quoted = true;
    else if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) {
      if (!empty) found.push(columns);
      [columns, atStart, empty] = [1, true, true];
      continue;
    } else if (c === delimiter) {
      columns++;
      [atStart, empty] = [true, false];
      continue;
    }
    if (c !== ' ' && c !== '\r') [atStart, empty] = [false, false];
  }
  if (!empty && text.length <= charactersSeen) found.push(columns);
  return found;
}
