import fc from 'fast-check';
import { eventKindCodes, releaseTypeCodes } from '../../src/custody/domain/event-kinds';
import { warrantAnswers } from '../../src/custody/domain/legal-details';
import { confidentialities, consentScopes, consentValues } from '../../src/defenders/domain/consent';
import { nameKinds } from '../../src/defenders/domain/name-kinds';
import { dayCounts } from '../../src/groups/domain/day-count';
import { reliabilities } from '../../src/sources/domain/reliability';
import { birthdayCalendars } from '../../src/milestones/domain/birthdays';

/** A defender or a group as JSON holds it. */
export type Stated = Record<string, unknown> & { reference: string };

// eslint-disable-next-line no-control-regex -- these are not accepted
const control = /[\u0000-\u001f\u007f-\u009f]/;
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .filter((s) => s.trim() !== '' && !control.test(s) && s.length <= 40);
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\t'));
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const date = fc.oneof(
  { weight: 3, arbitrary: day },
  fc.constantFrom('2021-09', '2021', '2021~', '2021-09?', '202X', '2021-21', '../2021-09-19', '2020-02-29/2021-05'),
  fc.tuple(day, day).map((days) => `[${days.sort().join('..')}]`),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const list = <T>(arbitrary: fc.Arbitrary<T>) => maybe(fc.array(arbitrary, { maxLength: 3 }));
const duration = fc.constantFrom('P5Y', 'P3Y6M', 'P10D', 'P1Y2M3W4D', 'life');

const name = fc.record({
  text,
  lang: maybe(fc.constantFrom('zh-Hans', 'ar', 'und')),
  kind: maybe(fc.constantFrom(...nameKinds)),
});
const citation = fc.record({
  title: text,
  url: maybe(fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org/')),
  published: maybe(date),
  date: maybe(date),
  quote: maybe(lines),
  reliability: maybe(fc.constantFrom(...reliabilities)),
});
const event = fc.record({
  kind: fc.constantFrom(...eventKindCodes),
  date,
  place: maybe(text),
  summary: maybe(lines),
  sentence: maybe(fc.record({ imprisonment: maybe(duration), dpr: maybe(duration), counted_from: maybe(date) })),
  release_type: maybe(fc.constantFrom(...releaseTypeCodes)),
  legal: maybe(
    fc.record({ forces: maybe(text), warrant: maybe(fc.constantFrom(...warrantAnswers)), law: maybe(text) }),
  ),
  preferred_reason: maybe(lines),
  citations: list(citation),
});
const defender = (references: string[]) =>
  fc.record({
    reference: fc.constantFrom(...references),
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    gender: maybe(text),
    born: maybe(date),
    country: maybe(fc.constantFrom('CN', 'EG', 'HK', 'VN')),
    nationalities: maybe(fc.constantFrom(['CN'], ['stateless'], ['EG', 'FR'])),
    professions: list(text),
    rights: list(text),
    summary: maybe(lines),
    birthday_calendar: maybe(fc.constantFrom(...birthdayCalendars)),
    festivals: list(fc.constantFrom('losar', 'ramadan')),
    confidentiality: maybe(fc.constantFrom(...confidentialities)),
    consent: maybe(
      fc.dictionary(fc.constantFrom(...consentScopes), fc.constantFrom(...consentValues), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    ),
    events: maybe(fc.array(event, { maxLength: 8 })),
  });
const group = (references: string[], members: string[]) =>
  fc.record({
    reference: fc.constantFrom(...references),
    name: text,
    hashtag: maybe(fc.constantFrom('#Xuebing', '#雪饼', 'NoSign')),
    day_count: maybe(fc.constantFrom(...dayCounts)),
    members: fc
      .uniqueArray(fc.constantFrom(...members), { maxLength: 3 })
      .chain((who) => fc.tuple(...who.map((d) => fc.record({ defender: fc.constant(d), from: maybe(day) })))),
  });

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const everybody = ['ANA', 'Bо́ 2', '程渊', 'D-4', 'أمينة'];

/** Records of a bundle as it was read from a file: what is undefined is left out. All members are in it. */
export const randomBundle = fc
  .record({
    defenders: fc.uniqueArray(defender(everybody), { selector: (d) => d.reference, minLength: 1, maxLength: 4 }),
  })
  .chain(({ defenders }) =>
    fc.record({
      format: fc.constant('vigil-cases'),
      version: fc.constant(1),
      defenders: fc.constant(defenders),
      groups: fc.uniqueArray(
        group(
          ['G1', 'G2'],
          defenders.map((d) => d.reference),
        ),
        { selector: (g) => g.reference, maxLength: 2 },
      ),
    }),
  )
  .map(asJson);
