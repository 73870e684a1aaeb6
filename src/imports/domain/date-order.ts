import { cleanText, plainForm, shown } from './clean-text';
import { orderText, readingsOf } from './date-parts-found';
import type { ColumnUse, DateOrder, ImportRow, Mapping } from './import-model';

const threeNumbers = /(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|'?\d{2})(?!\d)/;

/** The only order in which a cell can be read; undefined where there are several, or no such date. */
export function onlyOrder(text: string): DateOrder | undefined {
  const found = threeNumbers.exec(plainForm(cleanText(text).text));
  if (!found) return undefined;
  const orders = Object.keys(readingsOf(found[1] as string, found[2] as string, found[3] as string)) as DateOrder[];
  return orders.length === 1 ? orders[0] : undefined;
}

/** A date stands at the beginning of a cell; what follows much later is no witness, and need not be looked through. */
const seenOfCell = 1_000;

type Witness = { row?: number; text: string };

export const holdsDates = ({ field }: ColumnUse): boolean =>
  field === 'born' ||
  field === 'event.date' ||
  field === 'sentence' ||
  field === 'source.published' ||
  field.startsWith('date:');

/**
 * Finds the order of day and month by the cells of the same column that can be read in one way only. Look at every row
 * with `see`, then `settled` is the mapping with an order for each column whose cells agree, and the cell that says so.
 * Where they contradict each other, none is settled.
 */
export class DateOrders {
  private readonly witnesses = new Map<number, Map<DateOrder, Witness>>();
  private readonly columns: ColumnUse[];

  constructor(private readonly mapping: Mapping) {
    // what was found out before is looked at again; what somebody said is not
    this.columns = mapping.columns.filter(
      (column) => holdsDates(column) && (!column.options?.dateOrder || column.options.dateOrderFrom !== undefined),
    );
  }

  see({ row, cells }: Pick<ImportRow, 'cells'> & { row?: number }): void {
    for (const { at } of this.columns) {
      const cell = cells[at];
      if (!cell || cell.day !== undefined || cell.text === '') continue;
      const order = onlyOrder(cell.text.slice(0, seenOfCell));
      if (!order) continue;
      const seen = this.witnesses.get(at) ?? new Map<DateOrder, Witness>();
      if (!seen.has(order)) seen.set(order, { row, text: shown(cell.text, 20) });
      this.witnesses.set(at, seen);
    }
  }

  settled(): Mapping {
    return { ...this.mapping, columns: this.mapping.columns.map((column) => this.withOrder(column)) };
  }

  private withOrder(column: ColumnUse): ColumnUse {
    const seen = [...(this.witnesses.get(column.at) ?? [])];
    const [first] = seen;
    if (!first) return column;
    const { dateOrder: _order, dateOrderFrom: _from, ...rest } = column.options ?? {};
    if (seen.length > 1) return column.options ? { ...column, options: rest } : column;
    const [dateOrder, { row, text }] = first;
    const where = row === undefined ? 'in the same column' : `in row ${row} of the same column`;
    return {
      ...column,
      options: { ...rest, dateOrder, dateOrderFrom: `${text} ${where} can only be ${orderText(dateOrder)}` },
    };
  }
}

/** The mapping with the orders that these rows settle. */
export function settleDateOrders(
  mapping: Mapping,
  rows: Iterable<Pick<ImportRow, 'cells'> & { row?: number }>,
): Mapping {
  const orders = new DateOrders(mapping);
  for (const row of rows) orders.see(row);
  return orders.settled();
}
