import { Invalid } from '../src/lib/errors';
import { DefenderInput, NameInput } from '../src/defenders/defender.dto';
import { EventInput } from '../src/timeline/event.dto';
import type { InputClass } from '../src/web/fields';
import { ListField } from '../src/web/nested-fields';
import { validateInput } from '../src/web/validation';

class CaseInput extends DefenderInput {
  @ListField(() => EventInput, { what: 'events', max: 10 })
  events?: EventInput[];
}

function problems(input: InputClass, value: unknown): string[] {
  try {
    validateInput(input, value);
    return [];
  } catch (error) {
    return (error as Invalid).problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const person = { reference: 'XX-1', names: [{ text: 'Rosa Invented' }] };

describe('an input', () => {
  it('becomes objects of its classes, however deep', () => {
    const read = validateInput(CaseInput, { ...person, events: [{ kind: 'threat', date: '2021' }] });

    expect(read).toBeInstanceOf(CaseInput);
    expect(read.names[0]).toBeInstanceOf(NameInput);
    expect(read.events?.[0]).toBeInstanceOf(EventInput);
  });

  it('treats null as absent, and keeps an empty list', () => {
    const read = validateInput(DefenderInput, { ...person, born: null, professions: null, rights: [] });

    expect(read).toEqual({ ...person, rights: [] });
  });

  it('brings accepted spellings to the one that is kept', () => {
    const kinds = ['pen_name', 'Pen-Name', 'do not publish', 'do_not_publish'];

    const { names } = validateInput(DefenderInput, { ...person, names: kinds.map((kind) => ({ text: 'x', kind })) });

    expect(names.map((n) => n.kind)).toEqual(['pen name', 'pen name', 'do-not-publish', 'do-not-publish']);
  });

  it('names every problem by its path', () => {
    const events = [
      { kind: 'threat', date: '2021' },
      { kind: 'threat', date: '2021', citations: [{ url: 'x' }, {}] },
    ];

    expect(problems(CaseInput, { ...person, events })).toEqual([
      'events[1].citations[0].url: "x" is not a web address. Write it whole, beginning with https:// or http://.',
      'events[1].citations[1].title: is needed where there is no url: a citation has one of the two.',
    ]);
  });

  it('refuses fields that it does not have, the prototype’s among them', () => {
    const foreign = JSON.parse('{"__proto__":{"x":1},"constructor":1,"events":[]}') as object;

    const found = problems(DefenderInput, { ...person, ...foreign });

    expect(found.map((p) => p.split(':')[0])).toEqual(['__proto__', 'constructor', 'events']);
    expect(found[2]).toContain('Accepted: reference, names, gender');
  });

  it.each([null, undefined, 'x', 1, true, [], [person]])('is an object, not %j', (value) => {
    expect(problems(DefenderInput, value)).toEqual([
      expect.stringContaining('must be an object with reference, names'),
    ]);
  });

  it.each<[object, string]>([
    [{ names: [] }, 'names: needs at least one name.'],
    [{ names: {} }, 'names: must be a list of names, but is an object.'],
    [{ names: ['Rosa'] }, 'names: entry 1 must be an object, but is a string.'],
    [{ names: undefined }, 'names: is needed: a list of names.'],
    [{ consent: ['public_name'] }, 'consent: must be an object (purposes and answers), but is a list.'],
    [{ professions: 'lawyer' }, 'professions: must be a list of texts, but is a string.'],
    [{ professions: ['lawyer', ' '] }, 'professions: entry 2 is empty; write something.'],
    [{ reference: 'a\u200bb' }, 'reference: holds a character that cannot be seen; leave it out.'],
    [{ gender: 3 }, 'gender: must be text, but is a number.'],
    [{ gender: 'a\nb' }, 'gender: must be one line, but holds a line break.'],
    [{ summary: 'a\u0000b' }, 'summary: holds the control character U+0000; leave it out.'],
    [{ country: 'Belarus' }, 'country: "Belarus" is not a country code. Write two capital letters, as CN or EG.'],
    [
      { nationalities: [] },
      'nationalities: is empty. Leave it out where nothing is known, and write stateless where there is none.',
    ],
    [
      { nationalities: ['CN', 'Chinese'] },
      'nationalities: entry 2 is neither a country code nor stateless. Write two capital letters, as CN or EG.',
    ],
    [
      { nationalities: ['stateless', 'CN'] },
      'nationalities: says stateless and names a country. Write one of the two.',
    ],
    [{ nationalities: ['CN', 'CN'] }, 'nationalities: names one nationality twice; leave one out.'],
    [{ country: 'xx' }, 'country: "xx" is not a country code. Write two capital letters, as CN or EG.'],
  ])('is refused with %j', (wrong, problem) => {
    expect(problems(DefenderInput, { ...person, ...wrong })).toEqual([problem]);
  });

  it.each(['zh', 'zh-Hans', 'und-Latn', 'ug-Arab-CN', 'x-private'])('may be written in %s', (lang) => {
    expect(problems(DefenderInput, { ...person, names: [{ text: 'x', lang }] })).toEqual([]);
  });
});

describe('an input that is far too long', () => {
  it('is refused without a look at each of its items', () => {
    const citations = Array.from({ length: 50_000 }, () => ({ date: 'x' }));

    expect(() => validateInput(EventInput, { kind: 'visit', date: '2021-05-01', citations })).toThrow(
      /^citations: has 50000 entries; at most \d+ are accepted\.$/,
    );
  });

  it('is told at most 300 of its problems', () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field${i}`, 1]));
    expect(problems(EventInput, { kind: 'visit', date: '2021-05-01', ...unknown })).toHaveLength(300);
  });
});
