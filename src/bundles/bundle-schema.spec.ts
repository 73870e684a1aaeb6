import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { eventKindCodes, releaseTypeCodes } from '../custody/domain/event-kinds';
import { NameInput } from '../defenders/defender.dto';
import { confidentialities, consentScopes } from '../defenders/domain/consent';
import { AnswerInput, StanceInput } from '../defenders/telling.dto';
import { GroupInput, MemberInput } from '../groups/group.dto';
import { countryCodes } from '../lib/countries';
import { Invalid } from '../lib/errors';
import { birthdayCalendars } from '../milestones/domain/birthdays';
import { reliabilities } from '../sources/domain/reliability';
import { CitationInput, EventInput, LegalInput, SentenceInput } from '../timeline/event.dto';
import { fieldsOf, type InputClass } from '../web/fields';
import { BundleDefender } from './bundle';
import { checkBundle } from './check-bundle';
import { examples } from './examples/examples';

interface Shape {
  properties: Record<string, { enum?: unknown[]; properties?: object }>;
  required: string[];
}
const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/bundle.schema.json'), 'utf8')) as {
  $defs: Record<string, Shape>;
};
const accepts = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

const imported = async (document: unknown): Promise<boolean> => {
  try {
    await checkBundle(document, (references) => Promise.resolve(new Map(references.map((r) => [r, 'somebody']))));
    return true;
  } catch (error) {
    if (error instanceof Invalid) return false;
    throw error;
  }
};

const bundle = (more: object) => ({ format: 'vigil-cases', version: 1, defenders: [], ...more });
const defender = (more: object) =>
  bundle({ defenders: [{ reference: 'BO', names: [{ text: 'Bo Invented' }], ...more }] });
const event = (more: object) => defender({ events: [{ kind: 'visit', date: '2021-09-19', ...more }] });
const dated = (date: unknown) => event({ date });
const cited = (citation: unknown) => event({ citations: [citation] });
const sentenced = (sentence: unknown) => event({ kind: 'sentence', sentence });
const named = (name: object) => defender({ names: [name] });
const group = (more: object) => bundle({ groups: [{ reference: 'G', name: 'Two Friends', members: [], ...more }] });

const good: Record<string, unknown> = {
  'an empty bundle': bundle({}),
  'groups that are null': bundle({ groups: null }),
  'a defender with a name only': defender({}),
  'every optional field null': defender({
    gender: null,
    born: null,
    country: null,
    nationalities: null,
    professions: null,
    consent: null,
    events: null,
  }),
  'two nationalities': defender({ nationalities: ['CN', 'CA'], sensitivity: { nationalities: 'internal' } }),
  'a stateless person': defender({ nationalities: ['stateless'] }),
  'empty lists': defender({ professions: [], rights: [], consent: {}, events: [] }),
  'a summary of several lines': defender({ summary: 'one\n\ttwo' }),
  'an empty summary': defender({ summary: '' }),
  'a reference in any script': defender({ reference: '程渊 2019' }),
  'a consent that is not known': defender({ consent: { public_name: null } }),
  'a consent with all that is known of it': defender({
    consent: {
      un_confidential: {
        value: 'cannot_ask',
        by: 'her lawyer',
        on: '2026-11',
        how: 'by_phone',
        review_on: '2027-05-01',
        ground: 'vital_interests',
        ground_note: 'one\ntwo',
      },
    },
  }),
  'a consent in an object with nothing more': defender({ consent: { public_name: { value: 'given', by: null } } }),
  'a quiet case': defender({ stance: { value: 'quiet', owner: 'Ann', review_on: '2027-01-31', reason: 'a\nb' } }),
  'fields that are told less widely': defender({ sensitivity: { born: 'partners', summary: 'public' } }),
  'no word on fields': defender({ stance: null, sensitivity: {} }),
  'a restricted name': named({ text: 'Bo', sensitivity: 'restricted' }),
  'an internal event': event({ sensitivity: 'internal' }),
  'a source for partners': cited({ title: 'Invented source', sensitivity: 'partners' }),
  'a name with all': named({ text: '黄雪琴', lang: 'zh-Hans', kind: 'native' }),
  'a kind of name in another spelling': named({ text: 'Old Ma', kind: 'Pen_Name' }),
  'a month': dated('2021-09'),
  'a year, about': dated('2021~'),
  'a decade': dated('202X'),
  'a season': dated('2021-21'),
  'a month by X': dated('2021-09-XX'),
  'an interval': dated('2020-08-31/2020-09-04'),
  'an open interval': dated('2021-09-19/..'),
  'an end that is not known': dated('2021-09-19/'),
  'one of several': dated('[2020-08-31..2020-09-04]'),
  'one of three': dated('[2020-08-31, 2020-09-02,2020-09-04]'),
  'not after': dated('[..2020-09-04]'),
  life: sentenced({ imprisonment: 'life', dpr: 'life' }),
  'a term': sentenced({ imprisonment: 'P3Y6M', dpr: 'P1Y2M3W4D', counted_from: '2021-09' }),
  'a sentence without a term': sentenced({}),
  'who acted, and by which law': event({
    legal: { forces: 'State security', authority: null, warrant: 'not_shown', law: 'article 1', reason: 'inciting' },
  }),
  'a source with a title': cited({
    title: 'Invented source',
    published: '2024-05',
    date: '2021',
    quote: 'a\nb',
    reliability: 'B2',
  }),
  'a source with a url': cited({ url: 'https://example.org/a?b#c' }),
  'a source whose title is null': cited({ title: null, url: 'HTTP://example.org' }),
  'a group': group({ hashtag: '#雪饼', day_count: 'inclusive', members: [{ defender: 'BO', from: '2021', to: null }] }),
};

const bad: Record<string, unknown> = {
  'a list': [],
  'a word': 'vigil-cases',
  nothing: null,
  'no format': { version: 1, defenders: [] },
  'another format': bundle({ format: 'vigil' }),
  'another version': bundle({ version: '1' }),
  'no defenders': { format: 'vigil-cases', version: 1 },
  'defenders that are null': bundle({ defenders: null }),
  'a field too many': bundle({ comment: '' }),
  'a defender who is null': bundle({ defenders: [null] }),
  'no reference': bundle({ defenders: [{ names: [{ text: 'Bo' }] }] }),
  'an empty reference': defender({ reference: '' }),
  'a reference with a space at its end': defender({ reference: 'BO ' }),
  'a reference with a zero-width space': defender({ reference: 'B\u200bO' }),
  'a reference that is a number': defender({ reference: 7 }),
  'a long reference': defender({ reference: 'x'.repeat(101) }),
  'no names': defender({ names: [] }),
  'names that are null': defender({ names: null }),
  'a name of blanks': named({ text: '  ' }),
  'a name of two lines': named({ text: 'a\nb' }),
  'a language in words': named({ text: 'Bo', lang: 'Chinese (simplified)' }),
  'an unknown kind of name': named({ text: 'Bo', kind: 'nickname' }),
  'a long gender': defender({ gender: 'x'.repeat(41) }),
  'a country in words': defender({ country: 'China' }),
  'a country that is none': defender({ country: 'XX' }),
  'no nationality at all, which stateless says': defender({ nationalities: [] }),
  'a nationality in words': defender({ nationalities: ['Chinese'] }),
  'a nationality twice': defender({ nationalities: ['CN', 'CN'] }),
  'a nationality of a stateless person': defender({ nationalities: ['CN', 'stateless'] }),
  'a nationality as one text': defender({ nationalities: 'CN' }),
  'eleven nationalities': defender({ nationalities: countryCodes.slice(0, 11) }),
  'a country in small letters': defender({ country: 'cn' }),
  'a profession that is no text': defender({ professions: [1] }),
  'a profession without a word': defender({ professions: [''] }),
  'professions in one text': defender({ professions: 'lawyer' }),
  'a NUL': defender({ summary: 'a\0' }),
  'half a character': defender({ summary: '\ud83d' }),
  'a long summary': defender({ summary: 'x'.repeat(20_001) }),
  'an unknown confidentiality': defender({ confidentiality: 'secret' }),
  'an unknown consent': defender({ consent: { public_name: 'yes' } }),
  'a consent to something else': defender({ consent: { everything: 'given' } }),
  'a consent in a list': defender({ consent: ['public_name'] }),
  'a consent without an answer': defender({ consent: { public_name: { by: 'her mother' } } }),
  'a consent given in an unknown way': defender({ consent: { public_name: { value: 'given', how: 'by_pigeon' } } }),
  'a ground that is none': defender({ consent: { un_public: { value: 'cannot_ask', ground: 'because' } } }),
  'a review in words': defender({ consent: { public_name: { value: 'given', review_on: 'in spring' } } }),
  'an unknown stance': defender({ stance: { value: 'loud' } }),
  'a stance in a word': defender({ stance: 'quiet' }),
  'a word on a field that is none': defender({ sensitivity: { names: 'internal' } }),
  'a sealed event': event({ sensitivity: 'sealed' }),
  'events in an object': defender({ events: {} }),
  'an event without a kind': defender({ events: [{ date: '2021' }] }),
  'an event without a date': defender({ events: [{ kind: 'visit' }] }),
  'an unknown kind': event({ kind: 'arrest' }),
  'a kind that is null': event({ kind: null }),
  'an unknown type of release': event({ release_type: 'freed' }),
  'a place of two lines': event({ place: 'a\nb' }),
  'a date in words': dated('19 September 2021'),
  'a date with slashes': dated('2015/07/dd'),
  'a day of too many digits': dated('1952-08021'),
  'a thirteenth month': dated('2021-13'),
  'a time': dated('2021-09-19T12:00:00Z'),
  'a date that is a number': dated(2021),
  'an empty date': dated(''),
  'a warrant in other words': event({ legal: { warrant: 'no' } }),
  'a name of somebody who acted': event({ legal: { officer: 'Invented' } }),
  'a term in words': sentenced({ imprisonment: '5 years' }),
  'a term with hours': sentenced({ imprisonment: 'PT5H' }),
  'a term without a number': sentenced({ imprisonment: 'P' }),
  'a term of half a year': sentenced({ dpr: 'P0.5Y' }),
  'a source without title and url': cited({ quote: 'words' }),
  'a source whose title and url are null': cited({ title: null, url: null }),
  'a link that runs': cited({ url: 'javascript:alert(1)' }),
  'a link without a protocol': cited({ url: 'example.org' }),
  'an unknown reliability': cited({ title: 'Invented source', reliability: 'G7' }),
  'a group without members': bundle({ groups: [{ reference: 'G', name: 'Two Friends' }] }),
  'a group without a name': group({ name: null }),
  'a hashtag of two words': group({ hashtag: '#Two Friends' }),
  'an unknown day count': group({ day_count: 'both' }),
  'a member by name only': group({ members: ['BO'] }),
  'a member without a reference': group({ members: [{ from: '2021' }] }),
};

describe('the JSON Schema of bundles', () => {
  it('accepts the example cases', () => {
    accepts(JSON.parse(JSON.stringify(examples)));
    expect(accepts.errors).toBeNull();
  });

  it('accepts the example of its documentation', async () => {
    const page = readFileSync(join(__dirname, '../../docs/bundle.md'), 'utf8');
    const document: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!);

    accepts(document);
    expect(accepts.errors).toBeNull();
    expect(await imported(document)).toBe(true);
  });

  it.each(Object.entries(good))('accepts, as the import does: %s', async (_, document) => {
    accepts(document);
    expect(accepts.errors).toBeNull();
    expect(await imported(document)).toBe(true);
  });

  it.each(Object.entries(bad))('refuses, as the import does: %s', async (_, document) => {
    expect(accepts(document)).toBe(false);
    expect(await imported(document)).toBe(false);
  });

  it.each<[string, InputClass]>([
    ['defender', BundleDefender],
    ['name', NameInput],
    ['answer', AnswerInput],
    ['stance', StanceInput],
    ['event', EventInput],
    ['sentence', SentenceInput],
    ['legal', LegalInput],
    ['citation', CitationInput],
    ['group', GroupInput],
    ['member', MemberInput],
  ])('has the fields of a %s', (name, input) => {
    const fields = fieldsOf(input);
    const { properties, required } = schema.$defs[name]!;
    expect(Object.keys(properties).sort()).toEqual([...fields.keys()].sort());
    expect(required.sort()).toEqual([...fields].flatMap(([field, info]) => (info.required ? [field] : [])).sort());
  });

  it('has the vocabularies of the import', () => {
    const codes = (name: string, field: string) =>
      schema.$defs[name]!.properties[field]!.enum?.filter((c) => c !== null);
    expect(codes('event', 'kind')).toEqual(eventKindCodes);
    expect(codes('event', 'release_type')).toEqual(releaseTypeCodes);
    expect(codes('defender', 'country')).toEqual(countryCodes);
    expect(codes('defender', 'confidentiality')).toEqual(confidentialities);
    expect(codes('defender', 'birthday_calendar')).toEqual(birthdayCalendars);
    expect(codes('citation', 'reliability')).toEqual(reliabilities);
    expect(Object.keys(schema.$defs.defender!.properties.consent!.properties!)).toEqual(consentScopes);
  });
});
