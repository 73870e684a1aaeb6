import { sentAgain, writtenIn } from './written';

describe('what is given back of a form that came too late', () => {
  it('is the texts that somebody wrote', () => {
    const body = { 'names.0.text': 'Iris Sample', summary: 'Taken from\nher home.', place: '兰州' };
    expect(writtenIn(body)).toEqual([
      { field: 'names 0 text', text: 'Iris Sample' },
      { field: 'summary', text: 'Taken from\nher home.' },
      { field: 'place', text: '兰州' },
    ]);
  });

  it('is no secret, no choice, no part of a date and nothing empty', () => {
    const secrets = { _csrf: 'a b', password: 'violet anchor', again: 'violet anchor', code: '123 456' };
    const choices = {
      kind: 'formal_arrest',
      'date.year': '2021',
      id: '3f2b0c1e-0000-4000-8000-000000000000',
      to: 'person:3f2b0c1e-0000-4000-8000-000000000000',
      since: '2026-11-24T12:27:52.866Z',
      note: ' ',
    };
    expect(writtenIn({ ...secrets, ...choices, many: ['a', 'b'] })).toEqual([]);
  });

  it.each([undefined, null, 'text', []])('is nothing where no form was sent: %j', (body) => {
    expect(writtenIn(body)).toEqual([]);
  });
});

describe('what is kept of a form until its writer has said who she is', () => {
  it('is every field, choices and dates too, but no secret', () => {
    const body = { _csrf: 'a b', to: 'person:1', 'date.year': '2021', teams: ['a', 'b'], password: 'violet anchor' };
    expect(sentAgain(body)).toEqual([
      ['to', 'person:1'],
      ['date.year', '2021'],
      ['teams', 'a'],
      ['teams', 'b'],
    ]);
  });

  it('is nothing where nothing was typed, or a passkey answered', () => {
    expect(sentAgain({ role: 'partner', next: '/defenders', version: '3', password: 'violet anchor' })).toEqual([]);
    expect(sentAgain({ label: 'My key', answer: '{}' })).toEqual([]);
    expect(sentAgain(undefined)).toEqual([]);
  });
});
