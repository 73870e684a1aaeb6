/** A colour as `#0b5563`. */
export type Colour = string;

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: Colour): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How well two colours are told apart, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const light = '#ffffff';
const dark = '#11181c';

/** White or nearly black, whichever is read better on the colour; at least 4.5 : 1 on any. */
export const inkOn = (ground: Colour): Colour => (contrast(ground, light) >= contrast(ground, dark) ? light : dark);

/** Large text needs this much (WCAG 2.2, 1.4.3); the accent stands in large text alone. */
export const leastContrast = 3;

/** A colour between two, for what is less important than the rest. `part` of the second, 0 to 1. */
export function between(one: Colour, other: Colour, part: number): Colour {
  const mixed = [1, 3, 5].map((at) => {
    const [a, b] = [parseInt(one.slice(at, at + 2), 16), parseInt(other.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
