import { page } from './page';
import { PartialDateControl } from './partial-date-control';

const shown = (problems: { path: string; message: string }[] = []): string =>
  page(PartialDateControl, { form: { values: {}, problems }, name: 'date', label: 'When', hint: 'As it is known.' });

const describedBy = (html: string): string[] =>
  (/<fieldset[^>]* aria-describedby="([^"]*)"/.exec(html)?.[1] ?? '').split(' ').map((id) => {
    return new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(html)?.[1] ?? `nothing has the id ${id}`;
  });

describe('The boxes of a date, to somebody who hears them', () => {
  it('have names of their own, so that no two days, months and years are the same', () => {
    const groups = [...shown().matchAll(/role="group" aria-label="([^"]*)"/g)].map((match) => match[1]);

    expect(groups).toEqual(['How well is the date known?', 'Date, or from', 'To', 'One of these days']);
  });

  it('are told about with the help, and with what is wrong', () => {
    expect(describedBy(shown())).toEqual(['As it is known.']);
    expect(describedBy(shown([{ path: 'date', message: 'is needed.' }]))).toEqual([
      'As it is known.',
      'This is needed.',
    ]);
  });
});
