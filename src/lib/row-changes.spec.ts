import { rowChanges } from './row-changes';

const changes = (rows: string[], wanted: string[]) => {
  const { keep, add, remove } = rowChanges(rows, wanted, (row, entry) => row === entry);
  return {
    kept: keep.filter((k) => k.row === k.wanted).map((k) => `${k.row}@${k.position}`),
    rewritten: keep.filter((k) => k.row !== k.wanted).map((k) => `${k.row}→${k.wanted}`),
    added: add.map((a) => `${a.wanted}@${a.position}`),
    removed: remove,
  };
};

describe('the rows of a list', () => {
  it('stay as they are when nothing changes', () => {
    expect(changes(['a', 'b'], ['a', 'b'])).toEqual({ kept: ['a@0', 'b@1'], rewritten: [], added: [], removed: [] });
  });

  it('are rewritten where one entry changes', () => {
    expect(changes(['a', 'b', 'c'], ['a', 'x', 'c'])).toMatchObject({ rewritten: ['b→x'], added: [], removed: [] });
  });

  it('move when an earlier entry is taken away', () => {
    expect(changes(['a', 'b', 'c'], ['b', 'c'])).toMatchObject({ kept: ['b@0', 'c@1'], removed: ['a'] });
  });

  it('keep both of two equal entries', () => {
    expect(changes(['a', 'a'], ['a', 'a', 'a'])).toMatchObject({ kept: ['a@0', 'a@1'], added: ['a@2'] });
  });
});
