import { describeChange } from './change-words';
import { openingContext } from './opening-words';
import type { RowChange } from './row-change';

const at = new Date('2026-11-24T10:00:00Z');
const state = (ends_at?: string, more: object = {}) => ({
  account_id: 'a',
  opened_at: '2026-11-24T10:00:00+00:00',
  ...(ends_at ? { ends_at } : {}),
  ...more,
});

function said(before: RowChange['before'], after: RowChange['after'], name: string | null = 'Amina', zone = 'UTC') {
  const action = before === null ? 'insert' : after === null ? 'delete' : 'update';
  const row: RowChange & { at: Date } = { subject: 'case_opening', action, before, after, at };
  return describeChange([{ ...row, opening: openingContext(row, name, zone) }]);
}

describe('the history of who sees a case', () => {
  it('says to whom it was opened, until when and why', () => {
    expect(said(null, state('2027-05-04T00:00:00+00:00', { reason: 'Writes the appeal.' }))).toEqual({
      what: 'opened the case to Amina until 3 May 2027',
      details: ['Writes the appeal.'],
    });
    expect(said(null, state(), 'the team Asia').what).toBe('opened the case to the team Asia');
  });

  it('tells the last day as it is where the team sits', () => {
    expect(said(null, state('2027-05-03T22:00:00+00:00'), 'Amina', 'Europe/Berlin').what).toBe(
      'opened the case to Amina until 3 May 2027',
    );
  });

  it('says that an opening was ended, moved, or made again', () => {
    const dated = state('2027-05-04T00:00:00+00:00');
    const over = state('2026-11-24T10:00:00+00:00');

    expect(said(dated, over).what).toBe('closed the case to Amina');
    expect(said(state(), dated)).toEqual({
      what: 'changed the opening to Amina',
      details: ['without an end → until 3 May 2027'],
    });
    expect(said(state('2026-01-01T00:00:00+00:00', { opened_at: '2025-10-01T00:00:00+00:00' }), state()).what).toBe(
      'opened the case to Amina',
    );
    expect(said(dated, null).what).toBe('took away the opening to Amina');
  });

  it('knows no name of an account or a team that is gone', () => {
    expect(said(null, state(), null).what).toBe('opened the case to somebody who is gone');
    expect(said(null, { ...state(), account_id: undefined, team_id: 't' }, null).what).toBe(
      'opened the case to a team that is gone',
    );
  });

  it('calls a change of the level alone by its name', () => {
    const row: RowChange = {
      subject: 'defender',
      action: 'update',
      before: { confidentiality: 'internal', reference: 'XX' },
      after: { confidentiality: 'sealed', reference: 'XX' },
    };
    expect(describeChange([row])).toEqual({
      what: 'changed how widely the case may be known',
      details: ['confidentiality: internal → sealed'],
    });
  });
});
