import { changeOf, type Told, type Truth } from './change';

const told: Told = { on: '2026-05-20', until: null, isPublic: true, withdrawn: false };
const so = (more: object = {}): Truth => ({ is: 'so', on: '2026-05-20', until: null, isPublic: true, ...more });
const today = '2026-05-10';

describe('whoever was told of a date', () => {
  it.each<[string, Partial<Told>, Truth, string | null]>([
    ['hears nothing when it still stands', {}, so(), null],
    ['hears that it moved', {}, so({ on: '2026-05-22' }), 'moved'],
    ['hears that it is less certain', {}, so({ until: '2026-05-25' }), 'moved'],
    ['hears that it is gone', {}, { is: 'gone' }, 'withdrawn'],
    ['hears not to use it when the case is quiet', {}, { is: 'quiet' }, 'withdrawn'],
    ['hears not to publish it', {}, so({ isPublic: false }), 'not_public'],
    ['hears nothing when it may be published now', { isPublic: false }, so(), null],
    ['hears not to use it when the case is not open any more', {}, { is: 'hidden' }, 'withdrawn'],
    [
      'hears nothing of a case that is not open any more where it was a task',
      { isPublic: false },
      { is: 'hidden' },
      null,
    ],
    ['hears it once', { isPublic: false, withdrawn: true }, { is: 'hidden' }, null],
    ['hears of it once when it is gone', { withdrawn: true }, { is: 'gone' }, null],
    ['hears that it stands again', { withdrawn: true }, so(), 'again'],
    ['hears not that it stands again when it is over', { withdrawn: true }, so({ on: '2026-05-09' }), null],
    ['hears for two weeks that what was published was wrong', { on: '2026-04-26' }, { is: 'gone' }, 'withdrawn'],
    ['hears nothing of what was long ago', { on: '2026-04-25' }, { is: 'gone' }, null],
    ['hears of a date of long ago that is to come', { on: '2025-04-25' }, so(), 'moved'],
  ])('%s', (_, more, truth, expected) => {
    expect(changeOf({ ...told, ...more }, truth, false, today)).toBe(expected);
  });
});

it('whoever was told of a headline hears that it is gone on its day too, when it has become a task by then', () => {
  expect(changeOf(told, { is: 'quiet' }, true, '2026-05-20')).toBe('withdrawn');
  expect(changeOf(told, so({ on: '2026-05-15', isPublic: false }), true, '2026-05-21')).toBe('moved');
});

describe('whoever was told of a task', () => {
  const task: Told = { ...told, isPublic: false };

  it('hears that it is gone before its day, and not after it', () => {
    expect(changeOf(task, { is: 'gone' }, true, '2026-05-19')).toBe('withdrawn');
    expect(changeOf(task, { is: 'gone' }, true, '2026-05-20')).toBeNull();
  });

  it('hears that it moved, unless both days are over', () => {
    expect(changeOf(task, so({ on: '2026-05-15', isPublic: false }), true, '2026-05-14')).toBe('moved');
    expect(changeOf(task, so({ on: '2026-05-15', isPublic: false }), true, '2026-05-21')).toBeNull();
  });
});
