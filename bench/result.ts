/** One line of the table that the benchmark prints. */
export interface Result {
  what: string;
  took: string;
  /** What it is held against, and how long that took. */
  floor?: string;
  ratio?: number;
  aim?: string;
  /** Does it meet the aim? */
  meets?: boolean;
}

export const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;

/** The table in Markdown. */
export function tableOf(machine: string, results: Result[]): string {
  const rows = results.map((r) => [
    r.what,
    r.took,
    r.floor ?? '',
    r.ratio === undefined ? '' : r.ratio.toFixed(2),
    r.aim ?? '',
    r.meets === undefined ? '' : r.meets ? 'yes' : 'no',
  ]);
  const head = ['What', 'Took', 'Against', 'Ratio', 'Aim', 'Met'];
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;
  return `\n${machine}\n\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}
