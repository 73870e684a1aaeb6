import fc from 'fast-check';
import { examples } from '../src/bundles/examples/examples';
import { DefenderInput } from '../src/defenders/defender.dto';
import { defenderFormValues, readDefenderForm } from '../src/defenders/defender-fields';
import { GroupInput } from '../src/groups/group.dto';
import { groupFormValues, readGroupForm } from '../src/groups/group-fields';
import { EventInput } from '../src/timeline/event.dto';
import { eventFormValues, readEventForm } from '../src/timeline/event-fields';
import { problemsOfFields, rowCount, withMoreRows } from '../src/web/form-values';
import { readInput } from '../src/web/read-input';
import { validateInput } from '../src/web/validation';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const record = { id: 'x', seq: 1, version: 1, createdAt: new Date(0), updatedAt: new Date(0) };
const nulled = (keys: string[], value: object) => ({ ...Object.fromEntries(keys.map((k) => [k, null])), ...value });

describe('A form that is opened and saved unchanged', () => {
  const events = examples.defenders.flatMap((d) =>
    (d.events ?? []).map((event) => [`${d.reference} ${event.kind}`, event] as const),
  );

  it.each(events)('keeps the event to the letter: %s', (_, event) => {
    const saved = readInput(EventInput, readEventForm(eventFormValues(validateInput(EventInput, event))));

    expect(plain(saved)).toEqual(plain(event));
  });

  it.each(examples.defenders)('keeps the defender to the letter: $reference', ({ events: _, ...defender }) => {
    const known = nulled(
      ['gender', 'born', 'country', 'nationalities', 'professions', 'rights', 'summary', 'confidentiality'],
      defender,
    );
    const names = defender.names.map((name) => nulled(['lang', 'kind'], name));
    // The form knows the answers; who gave them, when and how stands on the page of disclosure.
    const answers = Object.entries(defender.consent ?? {}).map(([scope, answer]) => [
      scope,
      typeof answer === 'object' ? (answer as { value: string }).value : answer,
    ]);
    const { stance: _stance, ...others } = defender;
    const stated = { ...others, ...(defender.consent ? { consent: Object.fromEntries(answers) } : {}) };
    const profile = { ...record, consent: {}, ...known, ...stated, names } as unknown as Parameters<
      typeof defenderFormValues
    >[0];

    expect(plain(readInput(DefenderInput, readDefenderForm(defenderFormValues(profile))))).toEqual(plain(stated));
  });

  it.each(examples.groups)('keeps the joint case to the letter: $reference', ({ day_count, ...group }) => {
    const members = group.members.map((member) => ({ defenderId: 'x', from: null, to: null, ...member }));
    const kept = { ...record, hashtag: null, dayCount: day_count ?? null, ...group, members };
    const values = groupFormValues(kept);

    expect(plain(readInput(GroupInput, readGroupForm(values)))).toEqual(plain({ ...group, day_count }));
  });

  it.each([
    '2021-09?',
    '2021~',
    '2021%',
    '[2020-08-31..2020-09-04]',
    '[2020-08,2021]',
    '2021-21',
    '2019/2020-03',
    '20XX',
  ])('keeps the date %s, also where boxes cannot say it', (date) => {
    const citations = [{ title: 'A', date, published: date }];
    const event = { kind: 'threat', date, citations, sentence: { counted_from: date } };

    const saved = readInput(EventInput, readEventForm(eventFormValues(validateInput(EventInput, event))));

    expect(plain(saved)).toEqual(event);
  });

  it.each(['P26W', 'P1Y2M3D', 'P18M', 'P400D', 'life'])('keeps the length %s as it was written', (imprisonment) => {
    const event = { kind: 'sentence', date: '2021', sentence: { imprisonment } };

    const saved = readInput(EventInput, readEventForm(eventFormValues(validateInput(EventInput, event))));

    expect(plain(saved)).toEqual(event);
  });
});

describe('What a form says', () => {
  it('of a date that does not exist is named at its box, and not once more as missing', () => {
    const reading = readEventForm({
      kind: 'threat',
      'date.mode': 'exact',
      'date.day': '30',
      'date.month': '2',
      'date.year': '2021',
    });

    expect(() => readInput(EventInput, reading)).toThrow(
      expect.objectContaining({ problems: [{ path: 'date.day', message: expect.stringContaining('28 days') }] }),
    );
  });

  it('in boxes of another way is not read', () => {
    const left = { 'date.day': '3', 'date.to_year': '2020', 'date.days.0': '2020-01-01', 'date.uncertain': 'yes' };
    const chosen = { 'date.mode': 'before', 'date.month': '5', 'date.year': '2021' };

    expect(readEventForm({ ...left, ...chosen }).input.date).toBe('[..2021-05-03]');
  });

  it('leads each problem back to the row in which it was written', () => {
    const { rows, input } = readEventForm({
      'citations.0.published.mode': 'exact',
      'citations.2.url': 'ftp://example.org',
    });

    expect(input.citations).toHaveLength(1);
    expect(problemsOfFields([{ path: 'citations[0].url', message: 'm' }], rows)).toEqual([
      { path: 'citations.2.url', message: 'm' },
    ]);
  });

  it('asks to choose what happened', () => {
    expect(readEventForm({}).problems).toContainEqual({ path: 'kind', message: 'Choose what happened.' });
  });

  it('does not name the codes that programs use', () => {
    const message = '"x" is no grade. Accepted: confirmed, likely.';
    expect(problemsOfFields([{ path: 'a', message }])).toEqual([
      { path: 'a', message: '"x" is no grade. Choose from the list.' },
    ]);
  });

  it('of a term needs digits', () => {
    const { problems } = readEventForm({ kind: 'sentence', 'sentence.imprisonment.years': 'three' });

    expect(problems).toEqual([
      { path: 'sentence.imprisonment.years', message: '“three” is not a number of years. Write digits, as 3.' },
    ]);
  });

  it('never breaks the reader, whatever a program posts', () => {
    const name = fc.constantFrom(
      'kind',
      'date.mode',
      'date.year',
      'date.days.0',
      'citations.1.url',
      'citations.x.url',
      'sentence.dpr.days',
      '__proto__',
    );
    const values = fc.dictionary(name, fc.string({ unit: 'binary' }));

    fc.assert(fc.property(values, (posted) => expect(() => readEventForm(posted)).not.toThrow()));
  });
});

describe('The rows of a list', () => {
  it('are those that are written and one to spare, and three more when asked for', () => {
    const values = { 'names.0.text': 'A', 'names.4.text': 'B' };
    expect(rowCount(values, 'names')).toBe(6);
    const more = withMoreRows({ ...values, 'rows.names': '6', more: 'names' });
    expect(rowCount(more!, 'names')).toBe(9);
  });

  it('are as many as before when a form comes back', () => {
    const posted = { 'rows.names': '2', 'names.0.text': 'A', 'names.1.text': 'B' };
    expect(rowCount(posted, 'names', { atLeast: 2 })).toBe(2);
    const event = { 'rows.citations': '2', 'citations.0.date.mode': 'exact', 'citations.1.date.mode': 'exact' };
    expect(rowCount(event, 'citations', { atLeast: 2 })).toBe(2);
  });

  it('do not grow without end, whatever number is posted', () => {
    expect(rowCount({ 'rows.names': '1e9' }, 'names')).toBe(400);
    expect(rowCount({ 'names.9999.text': 'x' }, 'names')).toBe(400);
    expect(rowCount({ 'rows.names': 'many' }, 'names')).toBe(3);
  });
});
