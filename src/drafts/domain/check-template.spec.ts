import { languageCodes } from '../../alerts/domain/wording/language';
import { checkTemplate } from './check-template';
import { defaultTemplate } from './default-templates';
import { draftParts, draftRules } from './parts';
import { placeholders } from './placeholders';

const check = (text: string, part: 'headline' | 'opening' | 'post' | 'letter' = 'headline') =>
  checkTemplate(text, 'ANNIV-Y', part, 'en').map(({ at, message }) => (at ? `${at}: ${message}` : message));

describe('A template of Vigil itself', () => {
  it.each(languageCodes)('is accepted in every part, for every kind of date: %s', (language) => {
    for (const rule of ['any', ...draftRules] as const)
      for (const part of draftParts) {
        const text = defaultTemplate(language, rule, part) ?? defaultTemplate(language, 'any', part)!;
        expect([rule, part, checkTemplate(text, rule, part, language)]).toEqual([rule, part, []]);
      }
  });
});

describe('A template of the organisation', () => {
  it.each([
    ['{milestone}{doubt}: freedom for {who}!'],
    ['{fact} Freedom!'],
    ["{milestone}{doubt}. It's {who}'s right"],
    ['{standing, select, all {{milestone}{doubt}: {subject}} other {{milestone}{doubt}: {who}}}'],
  ])('is accepted when it says all that it must: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['{milestone}: freedom for {who}', /leaves out \{doubt\}.*Put \{doubt\} right behind \{milestone\}/],
    ['Freedom for {who}', /does not say what the date is\. Use \{milestone\}/],
    ['{time} in detention: {who}', /does not say what the date is/],
    ['{milestone}{doubt}: freedom', /does not say whom it is about/],
    [
      '{standing, select, some {We stand with {who}} other {{milestone}{doubt}: {who}}}',
      /^Where standing is some: the text does not say what the date is/,
    ],
    [
      '{precision, select, window {{milestone}: {who}} other {{milestone}{doubt}: {who}}}',
      /^Where precision is window: the text leaves out \{doubt\}/,
    ],
    ['{count, plural, =37 {Freedom for {who}} other {{milestone}{doubt}: {who}}}', /does not say what the date is/],
    [
      '{gender, select, mixed {{noun, select, disappeared {{milestone}{doubt}} other {{fact}}}} other {{fact}}}',
      /^Where gender is mixed and noun is disappeared: the text does not say whom/,
    ],
  ])('is refused, with the reason, when it leaves out what must be said: %s', (text, why) => {
    expect(check(text)).toEqual([expect.stringMatching(why)]);
  });

  it('is refused when it has so many ways that checking them would hold up everybody else', () => {
    const names = Object.keys(placeholders).slice(0, 12);
    const choices = names.map((name) => `{n, plural, one {{${name}}} other {}}`).join('');

    expect(check(choices + '{headline}'.repeat(700), 'letter')).toEqual([
      'The template has so many choices that nobody can check them. Make it simpler.',
    ]);
  });

  it('is refused when a post does not say its source', () => {
    expect(check('{fact}', 'post')).toEqual([expect.stringMatching(/does not say its source/)]);
  });

  it('is refused when a post cannot fit', () => {
    expect(check(`{fact} ${'word '.repeat(60)} {source}`, 'post')).toEqual([
      expect.stringMatching(/With “.*” the post counts \d+.*at most 280 fit\. Make it shorter by \d+/),
    ]);
  });

  it.each([
    ['{milestone}{doubt: {who}', /^Line 1, character 12: This is no placeholder/],
    ['{milestone}{doubt}: {who', /^Line 1, character 21: .*Put } behind its name/],
    ['{milestone}{doubt}\n{}: {who}', /^Line 2, character 1: There is nothing between/],
    ['{milestone}{doubt}: {whom}', /^Line 1, character 21: There is no placeholder {whom}\. Did you mean {who}\?/],
    ['{milestone}{doubt}: {password}', /There is no placeholder {password}\. Take one from the list/],
    ['{standing, select, all {{fact}}}', /Add other {…} as its last answer/],
    ['{standing, select, held {{fact}} other {{fact}}}', /“held” is no answer of standing\. There is: all, some, free/],
    ['{stending, select, all {{fact}} other {{fact}}}', /Nothing can be chosen by “stending”\. Did you mean standing/],
    ['{names, plural, one {{fact}} other {{fact}}}', /No number is called “names”\. There is: n, count/],
    ['{n, plural, one {{fact} #Free} other {{fact}}}', /# becomes the number/],
    ['{fact} {count, number}', /Name the placeholder alone/],
    ['{fact} {standing}', /{standing} is for choices alone/],
    ['{fact} <b>bold</b>', /^Line 1, character 8: Templates are plain text: no markup/],
    ['{fact} \u202Eabc', /invisible mark \(U\+202E\)/],
    ['  ', /is empty/],
    ['{fact}'.repeat(1000), /characters long; at most 2000/],
  ])('is told where it is wrong and what to do: %s', (text, why) => {
    expect(check(text)).toEqual([expect.stringMatching(why)]);
  });
});
