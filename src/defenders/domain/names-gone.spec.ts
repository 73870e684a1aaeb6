import { type NameChange, namesGone } from './names-gone';

const secret = { text: 'Secret', sensitivity: 'restricted' as const };
const wider = { text: 'Secret', sensitivity: null };
const added = (after: NameChange['after']): NameChange => ({ before: null, after });
const removed = (before: NameChange['before']): NameChange => ({ before, after: null });

describe('names that a case had', () => {
  it('are those that were taken out, with the last word on them', () => {
    expect(namesGone([added(secret), removed(secret)], [])).toEqual([secret]);
    expect(namesGone([added(secret), { before: secret, after: wider }, removed(wider)], [])).toEqual([wider]);
  });

  it('are none that stand there, however they are written', () => {
    expect(namesGone([added(secret)], [wider])).toEqual([]);
    expect(namesGone([added(secret), removed(secret)], [{ text: 'SE CRET' }])).toEqual([]);
  });

  it('are also those that were written over by another', () => {
    const other = { text: 'Other', sensitivity: null };
    expect(namesGone([added(secret), { before: secret, after: other }], [other])).toEqual([secret]);
  });
});
