import type { Outflow } from './outflow';
import type { TableToWrite } from './table-to-write';

/**
 * Writes a table as JSON: what it is, its columns, and a flat object for each row, by the codes of the columns. What is
 * not known is null. Valid after any number of rows, and each row on a line. Gives the number of rows.
 */
export async function writeJson({ columns, rows, about }: TableToWrite, out: Outflow): Promise<number> {
  let count = 0;
  const head = {
    title: about.title,
    ...Object.fromEntries(about.lines.filter(([label]) => label !== 'title')),
  };
  out.add(
    `{"about": ${JSON.stringify(head)},\n"columns": ${JSON.stringify(columns.map(({ code, title }) => ({ code, title })))},\n"rows": [`,
  );
  const keys = columns.map(({ code }) => `${JSON.stringify(code)}: `);
  for await (const row of rows) {
    let line = count++ === 0 ? '\n{' : ',\n{';
    for (let i = 0; i < keys.length; i++) line += `${i ? ', ' : ''}${keys[i]}${JSON.stringify(row[i] ?? null)}`;
    if (out.add(`${line}}`)) await out.flush();
  }
  out.add('\n]}\n');
  return count;
}
