import fc from 'fast-check';
import type { RuleCode } from '../../alerts/domain/alert';
import { fallsUnder, type MatchedAlert, type MatchedPerson, SubscriptionIndex } from './matching';
import type { About } from './subscription';

const everything: About = {
  countries: [],
  groupIds: [],
  defenderIds: [],
  rules: [],
  audience: 'all',
  filter: null,
};
const about = (more: Partial<About>): About => ({ ...everything, ...more });
const lin: MatchedPerson = { id: 'lin', country: 'CN', groupIds: ['five'] };
const bo: MatchedPerson = { id: 'bo', country: 'VN', groupIds: [] };
const alert = (more: Partial<MatchedAlert> = {}): MatchedAlert => ({
  rule: 'BIRTHDAY',
  audience: 'public',
  groupId: null,
  people: [lin],
  countries: [],
  ...more,
});
const census = alert({ rule: 'CENSUS', people: [] });
const falls = (one: About, which = alert(), left: string[] = ['lin', 'bo']) =>
  fallsUnder(one, which, (id) => left.includes(id));

describe('an alert falls under a subscription', () => {
  it('of everything, the census too', () => {
    expect([falls(everything), falls(everything, census)]).toEqual([true, true]);
  });

  it.each<[string, Partial<About>, boolean]>([
    ['her country', { countries: ['TH', 'CN'] }, true],
    ['another country', { countries: ['TH'] }, false],
    ['her joint case', { groupIds: ['five'] }, true],
    ['another joint case', { groupIds: ['six'] }, false],
    ['her case', { defenderIds: ['lin'] }, true],
    ['another case', { defenderIds: ['bo'] }, false],
    ['this kind of date among others', { rules: ['CENSUS', 'BIRTHDAY'] }, true],
    ['another kind of date', { rules: ['CENSUS'] }, false],
    ['what is public', { audience: 'public' }, true],
    ['tasks alone', { audience: 'task' }, false],
    ['her country and her case', { countries: ['CN'], defenderIds: ['lin'] }, true],
    ['her country and another case', { countries: ['CN'], defenderIds: ['bo'] }, false],
  ])('that names %s: as it must', (_, more, expected) => {
    expect(falls(about(more))).toBe(expected);
  });

  it('when one and the same person is all that it asks for', () => {
    const both = alert({ groupId: 'seven', people: [lin, bo] });

    expect(falls(about({ countries: ['VN'], defenderIds: ['lin'] }), both)).toBe(false);
    expect(falls(about({ countries: ['VN'], groupIds: ['five'] }), both)).toBe(false);
    expect(falls(about({ countries: ['VN'], groupIds: ['seven'] }), both)).toBe(true);
  });

  it('with a filter when somebody whom it concerns is left by it', () => {
    const filtered = about({ filter: { standing: 'held' } });

    expect([falls(filtered), falls(filtered, alert(), ['bo']), falls(filtered, census)]).toEqual([true, false, false]);
  });

  it('of countries when it is a date of their calendar, and nothing else is asked for', () => {
    const day = alert({ rule: 'INTL-DAY', people: [], countries: ['CN'] });

    expect(falls(about({ countries: ['CN'] }), day)).toBe(true);
    expect(falls(about({ countries: ['VN'] }), day)).toBe(false);
    expect(falls(about({ countries: ['CN'], defenderIds: ['lin'] }), day)).toBe(false);
  });
});

const ids = (from: string[]) => fc.subarray(from, { maxLength: 2 });
const codes = ['CN', 'VN', 'IR'];
const groups = ['g1', 'g2', 'g3'];
const people = ['a', 'b', 'c', 'd'];
const rules: RuleCode[] = ['BIRTHDAY', 'CENSUS', 'STALE'];

const abouts = fc.record<About>({
  countries: ids(codes),
  groupIds: ids(groups),
  defenderIds: ids(people),
  rules: fc.subarray(rules, { maxLength: 2 }),
  audience: fc.constantFrom('public', 'task', 'all'),
  filter: fc.constantFrom(null, { standing: 'held' as const }),
});
const persons = fc.record<MatchedPerson>({
  id: fc.constantFrom(...people),
  country: fc.constantFrom(null, ...codes),
  groupIds: ids(groups),
});
const alerts = fc.record<MatchedAlert>({
  rule: fc.constantFrom(...rules),
  audience: fc.constantFrom('public', 'task'),
  groupId: fc.constantFrom(null, ...groups),
  people: fc.uniqueArray(persons, { selector: ({ id }) => id, maxLength: 3 }),
  countries: ids(codes),
});

/** The rule once more, said plainly: lists that are empty allow everything. */
function naive(one: About, which: MatchedAlert, left: string[]): boolean {
  const kind = one.rules.length === 0 || one.rules.includes(which.rule);
  const circle = one.audience === 'all' || one.audience === which.audience;
  const free = one.countries.length + one.groupIds.length + one.defenderIds.length === 0 && one.filter === null;
  const onlyCountries = one.groupIds.length + one.defenderIds.length === 0 && one.filter === null;
  const ofCalendar =
    which.people.length === 0 && onlyCountries && one.countries.some((c) => which.countries.includes(c));
  const somebody = which.people.some(
    ({ id, country, groupIds }) =>
      (one.countries.length === 0 || one.countries.some((c) => c === country)) &&
      (one.defenderIds.length === 0 || one.defenderIds.some((d) => d === id)) &&
      (one.groupIds.length === 0 || one.groupIds.some((g) => g === which.groupId || groupIds.includes(g))) &&
      (one.filter === null || left.includes(id)),
  );
  return kind && circle && (free || ofCalendar || somebody);
}

describe('the rule', () => {
  it('is what it plainly says', () => {
    fc.assert(
      fc.property(abouts, alerts, ids(people), (one, which, left) => {
        expect(fallsUnder(one, which, (id) => left.includes(id))).toBe(naive(one, which, left));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds through the index exactly those under which the alert falls, their filters aside', () => {
    const many = fc.array(abouts, { maxLength: 30 });
    fc.assert(
      fc.property(many, alerts, (all, which) => {
        const subscriptions = all.map((one, i) => ({ id: i, about: one }));
        const found = new SubscriptionIndex(subscriptions).under(which).map(({ id }) => id);

        expect(found.sort((a, b) => a - b)).toEqual(
          subscriptions.filter((one) => naive(one.about, which, people)).map(({ id }) => id),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('looks at few of many: of five thousand subscriptions only those that name the case, its joint case or country', () => {
    let looked = 0;
    const counting = (more: Partial<About>) => ({
      get about() {
        looked++;
        return about(more);
      },
    });
    const all = Array.from({ length: 5000 }, (_, i) => counting({ defenderIds: [`other${i}`] }));
    const index = new SubscriptionIndex([...all, counting({ defenderIds: ['lin'] }), counting({ countries: ['CN'] })]);
    looked = 0;

    expect(index.under(alert())).toHaveLength(2);
    expect(looked).toBeLessThan(10);
  });
});
