import { Invalid, type Problem } from '../lib/errors';
import { type FormValues, textOf } from '../web/form-values';
import { type BoxKept, isBoxReason, type Point, placeBetween, pointAt, SIDE } from './domain/box';

/** Where the picture of a page was clicked; undefined when the form was sent in another way. @throws Invalid */
export function clickIn(values: FormValues, width: number, height: number): Point | undefined {
  const [x, y] = [values['at.x'], values['at.y']];
  if (x === undefined && y === undefined) return undefined;
  const [left, top] = [Number(x), Number(y)];
  if (!Number.isFinite(left) || !Number.isFinite(top)) return wrong('The click did not arrive. Click again.');
  // So a browser says that the key was pressed, and not the mouse.
  if (left === 0 && top === 0)
    return wrong('Click on the picture with the mouse or a finger, or write the edges below.');
  return pointAt(left, top, width, height);
}

/** A corner as an address and a form keep it. */
export const cornerText = ({ x, y }: Point): string => `${x}.${y}`;

/** The corner that `cornerText` wrote; undefined for anything else, and for what lies beside the page. */
export function cornerIn(text: unknown): Point | undefined {
  const [, x, y] = (typeof text === 'string' && /^(\d{1,5})\.(\d{1,5})$/.exec(text)) || [];
  return x === undefined || Number(x) > SIDE || Number(y) > SIDE ? undefined : { x: Number(x), y: Number(y) };
}

const edges = ['left', 'top', 'right', 'bottom'] as const;

/** The box whose edges were written, in percent of the page. @throws Invalid with everything that is wrong */
export function writtenBox(values: FormValues, page: number): BoxKept {
  const problems: Problem[] = [];
  const [x0, y0, x1, y1] = edges.map((edge) => {
    const text = textOf(values, edge)?.replace(',', '.').replace(/\s*%$/, '');
    const percent = /^\d{1,3}(\.\d{1,2})?$/.test(text ?? '') ? Number(text) : NaN;
    if (!(percent <= 100)) problems.push({ path: edge, message: 'must be a number from 0 to 100, as 12.5.' });
    return Math.round(percent * 100);
  }) as [number, number, number, number];
  if (problems.length > 0) throw new Invalid(problems);
  if (x1 <= x0) problems.push({ path: 'right', message: 'must be more than the left edge.' });
  if (y1 <= y0) problems.push({ path: 'bottom', message: 'must be more than the upper edge.' });
  if (problems.length > 0) throw new Invalid(problems);
  return boxBetween({ x: x0, y: y0 }, { x: x1, y: y1 }, page, values);
}

/** The box between two corners. @throws Invalid when it is too small */
export function boxBetween(a: Point, b: Point, page: number, values: FormValues): BoxKept {
  const place = placeBetween(a, b);
  if (!place)
    return wrong('This box is too small to hide anything. Click on two opposite corners of what is to be hidden.');
  return { ...place, page, reason: isBoxReason(values.reason) ? values.reason : 'other' };
}

function wrong(message: string): never {
  throw new Invalid([{ path: '', message }]);
}
