import { inkColour } from './ink-colour';

const inkOf = (ground: string, accent: string) =>
  inkColour({ organisation: { name: 'O', colours: { ground, accent } } });

it.each([
  ['of the organisation, where it can be read on white', '#0b5563', '#f2c14e', '#0b5563'],
  ['the other one, where only that can be', '#ffffff', '#7a1f1f', '#7a1f1f'],
  ['of Vigil, where neither can be', '#ffffff', '#f2c14e', '#0b5563'],
  ['of Vigil, where it is no colour', 'red; }', 'url(x)', '#0b5563'],
])('Headings have the colour %s', (_which, ground, accent, colour) => {
  expect(inkOf(ground, accent)).toBe(colour);
});
