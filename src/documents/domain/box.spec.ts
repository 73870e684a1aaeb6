import fc from 'fast-check';
import { pixelsOf, placeBetween, pointAt, SIDE } from './box';

const pixel = fc.record({ x: fc.integer({ min: -5, max: 1300 }), y: fc.integer({ min: -5, max: 1700 }) });

describe('A box between two clicks', () => {
  it('is the same whichever corner came first, and lies on the page', () => {
    fc.assert(
      fc.property(pixel, pixel, (a, b) => {
        const [p, q] = [pointAt(a.x, a.y, 1280, 1650), pointAt(b.x, b.y, 1280, 1650)];
        const place = placeBetween(p, q);
        expect(placeBetween(q, p)).toEqual(place);
        expect(placeBetween({ x: p.x, y: q.y }, { x: q.x, y: p.y })).toEqual(place);
        for (const n of Object.values(place ?? {})) expect(n >= 0 && n <= SIDE).toBe(true);
      }),
    );
  });

  it('covers every pixel that was between the clicks, in whatever size the page is drawn', () => {
    const sizes = fc.record({ width: fc.integer({ min: 32, max: 4000 }), height: fc.integer({ min: 32, max: 4000 }) });
    fc.assert(
      fc.property(sizes, fc.array(fc.integer({ min: 0, max: SIDE }), { minLength: 4, maxLength: 4 }), (size, n) => {
        const place = placeBetween({ x: n[0]!, y: n[1]! }, { x: n[2]!, y: n[3]! });
        fc.pre(place !== undefined);
        const { left, top, width, height } = pixelsOf(place, size.width, size.height);
        expect(left <= (place.x0 / SIDE) * size.width && top <= (place.y0 / SIDE) * size.height).toBe(true);
        expect(left + width >= (place.x1 / SIDE) * size.width - 1e-6).toBe(true);
        expect(top + height >= (place.y1 / SIDE) * size.height - 1e-6).toBe(true);
        expect(left >= 0 && top >= 0 && width >= 1 && height >= 1).toBe(true);
        expect(left + width <= size.width && top + height <= size.height).toBe(true);
      }),
    );
  });

  it('is none when both clicks fell on the same place', () => {
    expect(placeBetween({ x: 500, y: 500 }, { x: 505, y: 900 })).toBeUndefined();
  });
});
