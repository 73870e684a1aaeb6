import { type Lookup, lookupsAsked, lookupsOf } from './lookups';

const document = (number: string) => lookupsOf({ kind: 'identity_document', fields: { number } });
const relative = (phone: string) => lookupsOf({ kind: 'relative_contact', fields: { phone } });

describe('a document number', () => {
  it.each([['ab 12-34.56'], ['AB123456'], ['ab１２３４５６'], ['AB١٢٣٤٥٦'], [' a b 1 2 3 4 5 6 ']])(
    'written “%s” is the same',
    (text) => {
      expect(document(text)).toEqual(['document:AB123456']);
      expect(lookupsAsked(text)).toEqual(expect.arrayContaining(document(text)));
    },
  );

  it('keeps letters of every script apart', () => {
    expect(document('АВ123456')).not.toEqual(document('AB123456'));
    expect(document('京A12345')).toEqual(['document:京A12345']);
  });

  it('of three signs finds nobody', () => {
    expect(document('A-12')).toEqual([]);
    expect(lookupsAsked('')).toEqual([]);
  });
});

describe('a phone number', () => {
  it.each([
    ['+44 20 7946 0958'],
    ['0044 (0)20 7946-0958'],
    ['020 7946 0958'],
    ['+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨'],
    ['+४४ २० ७९४६ ०९५८'],
  ])('written “%s” is the same', (text) => {
    expect(relative(text)).toEqual(['phone:079460958'] satisfies Lookup[]);
    expect(lookupsAsked(text)).toEqual(expect.arrayContaining(relative(text)));
  });

  it('of five digits finds nobody', () => expect(relative('12345')).toEqual([]));
});

it('a confidential source is not found by anything', () => {
  const fields = { name: 'AB123456', contact: '+44 20 7946 0958', code: 'S-123456' };
  expect(lookupsOf({ kind: 'confidential_source', fields })).toEqual([]);
  expect(lookupsOf({ kind: 'safety_note', fields: { text: '+44 20 7946 0958' } })).toEqual([]);
});
