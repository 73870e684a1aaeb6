import type { SheetCell } from './workbook';

/** Names of sheets are shown, and kept with what is said of them: none is longer. */
const longestName = 100;

/** Without what PostgreSQL cannot keep: NUL is left out, and half a character (a lone surrogate) stands as \ufffd. */
export const keepable = (text: string): string =>
  text.includes('\0') || !text.isWellFormed() ? text.replaceAll('\0', '').toWellFormed() : text;

/** The name of a sheet as it can be kept. */
export const keepableName = (name: string): string => {
  const whole = keepable(name);
  return whole.length > longestName ? `${whole.slice(0, longestName - 2).toWellFormed()} …` : whole;
};

/** Does a cell hold what cannot be kept? */
export const isKeepable = ({ text, formula }: SheetCell): boolean =>
  keepable(text) === text && (formula === undefined || keepable(formula) === formula);

/** A cell as it can be kept. */
export function keepableCell(cell: SheetCell): SheetCell {
  if (isKeepable(cell)) return cell;
  return {
    ...cell,
    text: keepable(cell.text),
    ...(cell.formula !== undefined && { formula: keepable(cell.formula) }),
  };
}
