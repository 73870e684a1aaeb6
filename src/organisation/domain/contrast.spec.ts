import fc from 'fast-check';
import { between, contrast, inkOn, isColour } from './contrast';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('Two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0b5563', '#ffffff', 8.42],
  ])('%s and %s are told apart by %d to 1', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('leave whatever ground there is an ink that can be read on it', () => {
    fc.assert(fc.property(colour, (ground) => contrast(ground, inkOn(ground)) >= 4.2));
  });

  it('have others between them', () => {
    expect(between('#000000', '#ffffff', 0.5)).toBe('#808080');
    fc.assert(fc.property(colour, colour, (a, b) => isColour(between(a, b, 0.3)) && between(a, b, 0) === a));
  });
});
