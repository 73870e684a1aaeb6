import { bareAnswer } from './consent';
import { nameOrReference, obstacleToNaming, Person, sayableName } from './publicity';

const today = '2026-11-24';

const ann: Person = {
  id: 'ann',
  reference: 'XX-ANN',
  confidentiality: 'public',
  stance: null,
  sensitivity: null,
  answers: { public_name: bareAnswer('given') },
  names: [{ text: 'Ann', kind: 'main' }],
};
const secret = { text: 'Secret Name', kind: 'do-not-publish' };

describe('Ann may be named in public', () => {
  it('when her case is public and she agreed', () => {
    expect(obstacleToNaming(ann, today)).toBeNull();
  });

  it.each([
    ['while her case is internal', { confidentiality: 'internal' }, 'level'],
    ['while nobody stated how widely it may be known', { confidentiality: null }, 'level'],
    ['while no answer of hers is known', { answers: {} }, 'no_consent'],
    ['after she withdrew her consent', { answers: { public_name: bareAnswer('withdrawn') } }, 'withdrawn'],
    ['while her case is quiet', { stance: { value: 'quiet' } }, 'quiet'],
    [
      'when her name is for partners alone',
      { names: [{ text: 'Ann', kind: 'main', sensitivity: 'partners' }] },
      'no_name',
    ],
    ['when none of her names may be published', { names: [secret] }, 'no_name'],
    [
      'when her main name is one not to be published',
      { names: [secret, { text: 'secret name', kind: 'main' }] },
      'no_name',
    ],
  ])('but not %s', (_, changes, obstacle) => {
    expect(obstacleToNaming({ ...ann, ...changes } as Person, today)).toBe(obstacle);
  });
});

describe('The name that is said of her', () => {
  it.each([
    [
      'the main one',
      [
        { text: '安', kind: 'native' },
        { text: 'Ann', kind: 'main' },
      ],
      'Ann',
    ],
    [
      'in Latin letters where the main one is not',
      [
        { text: '安', kind: 'main' },
        { text: 'An', kind: 'transliteration' },
      ],
      'An',
    ],
    [
      'her own rather than an alias',
      [
        { text: '安', kind: 'main' },
        { text: 'Pen', kind: 'pen name' },
      ],
      '安',
    ],
    ['the pen name where the other must not be said', [secret, { text: 'Pen', kind: 'pen name' }], 'Pen'],
  ])('is %s', (_, names, said) => {
    expect(sayableName({ names })).toBe(said);
  });

  it('is her reference where no name may be said', () => {
    expect(nameOrReference({ ...ann, names: [secret] })).toBe('XX-ANN');
  });
});
