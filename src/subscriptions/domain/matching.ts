import type { RuleCode } from '../../alerts/domain/alert';
import type { About } from './subscription';

/** Somebody whom an alert concerns, as whoever asks may know of her. */
export interface MatchedPerson {
  id: string;
  country: string | null;
  /** The joint cases to which she belongs or belonged. */
  groupIds: readonly string[];
}

/** What matching needs to know of an alert. */
export interface MatchedAlert {
  rule: RuleCode;
  audience: 'public' | 'task';
  /** The joint case, where the alert is its own. */
  groupId: string | null;
  /** Nobody for the census and for days of the calendar. */
  people: readonly MatchedPerson[];
  /** Of a date that concerns nobody in particular: the countries to which it means something; none where it is everybody's. */
  countries: readonly string[];
}

/** Is this person one of those whom the filter of the subscription leaves? */
export type InFilter = (defenderId: string) => boolean;

/** Does the subscription speak of certain people at all? Otherwise it is about everything, the census too. */
const namesPeople = ({ countries, groupIds, defenderIds, filter }: About): boolean =>
  countries.length > 0 || groupIds.length > 0 || defenderIds.length > 0 || filter !== null;

/** Does the alert fall under the subscription? The one statement of the rule; everything quicker is held against it. */
export function fallsUnder(about: About, alert: MatchedAlert, inFilter: InFilter): boolean {
  if (about.audience !== 'all' && about.audience !== alert.audience) return false;
  if (about.rules.length > 0 && !about.rules.includes(alert.rule)) return false;
  if (!namesPeople(about) || isOfItsCountries(about, alert)) return true;
  return alert.people.some((person) => isMeant(about, alert, person) && (about.filter === null || inFilter(person.id)));
}

/** Is it a date of the calendar of the countries that the subscription names, and it names nothing else? */
const isOfItsCountries = (about: About, { people, countries }: MatchedAlert): boolean =>
  people.length === 0 &&
  about.countries.some((code) => countries.includes(code)) &&
  !namesPeople({ ...about, countries: [] });

/** Is it this person of whom the subscription speaks, the filter aside? */
function isMeant(
  { countries, groupIds, defenderIds }: About,
  { groupId }: MatchedAlert,
  person: MatchedPerson,
): boolean {
  if (countries.length > 0 && (person.country === null || !countries.includes(person.country))) return false;
  if (defenderIds.length > 0 && !defenderIds.includes(person.id)) return false;
  if (groupIds.length === 0 || (groupId !== null && groupIds.includes(groupId))) return true;
  return person.groupIds.some((id) => groupIds.includes(id));
}

/**
 * Many subscriptions, filed so that an alert finds its own without a look at all the others: each under the narrowest
 * that it names, a person, a joint case or a country, and within that under each of its rules.
 */
export class SubscriptionIndex<S extends { about: About }> {
  private readonly filed = new Map<string, S[]>();

  constructor(subscriptions: Iterable<S>) {
    for (const one of subscriptions) for (const key of keysOf(one.about)) this.file(key, one);
  }

  /**
   * Those under which the alert falls, each once, as far as it can be told without their filters: whoever has one must
   * still be asked (`fallsUnder`).
   */
  under(alert: MatchedAlert): S[] {
    const found = new Set<S>();
    for (const place of placesOf(alert))
      for (const rule of [alert.rule, ANY])
        for (const one of this.filed.get(`${place}|${rule}`) ?? [])
          if (!found.has(one) && fallsUnder(one.about, alert, () => true)) found.add(one);
    return [...found];
  }

  private file(key: string, one: S): void {
    const list = this.filed.get(key);
    if (list) list.push(one);
    else this.filed.set(key, [one]);
  }
}

const ANY = '*';

/** Where a subscription is filed. */
function keysOf({ defenderIds, groupIds, countries, rules }: About): string[] {
  const [kind, places] = defenderIds.length
    ? ['d', defenderIds]
    : groupIds.length
      ? ['g', groupIds]
      : countries.length
        ? ['c', countries]
        : ['', [ANY]];
  const within = rules.length ? rules : [ANY];
  return [...new Set(places.flatMap((place) => within.map((rule) => `${kind}${place}|${rule}`)))];
}

/** Where the subscriptions of an alert can be filed. */
function placesOf({ groupId, people, countries }: MatchedAlert): Set<string> {
  const places = new Set([ANY, ...countries.map((code) => `c${code}`)]);
  if (groupId !== null) places.add(`g${groupId}`);
  for (const { id, country, groupIds } of people) {
    places.add(`d${id}`);
    for (const group of groupIds) places.add(`g${group}`);
    if (country !== null) places.add(`c${country}`);
  }
  return places;
}
