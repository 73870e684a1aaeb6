import { nameKeys } from '../lib/name-keys';
import type { ProposedPerson } from './domain/import-model';
import type { KnownPerson } from './domain/verdict-model';

/** Where more people of a file have a key in common, it is no help. */
const mostOfOneKey = 20;

/** Who stands in the file already, so that the same person in another row is noticed. */
export class PeopleOfFile {
  private readonly byKey = new Map<number | string, KnownPerson[]>();

  /** Those before who may be the same. */
  namesakes(person: ProposedPerson): KnownPerson[] {
    return [...new Set(keysOf(person).flatMap((key) => this.byKey.get(key) ?? []))];
  }

  /** @param id by which the rows or cases are told apart */
  add(id: string, person: ProposedPerson): void {
    const one = asKnown(id, person);
    for (const key of keysOf(person)) {
      const there = this.byKey.get(key);
      if (there && there.length < mostOfOneKey) there.push(one);
      else if (!there) this.byKey.set(key, [one]);
    }
  }
}

const keysOf = ({ names, reference }: ProposedPerson): (number | string)[] => [
  ...nameKeys(names.map(({ understood }) => understood)),
  ...(reference ? [`reference ${reference.understood}`] : []),
];

const asKnown = (id: string, person: ProposedPerson): KnownPerson => ({
  id,
  reference: person.reference?.understood ?? '',
  names: person.names.map(({ understood }) => understood),
  gender: person.gender?.understood,
  born: person.born?.understood,
  country: person.country?.understood,
  nationalities: person.nationalities?.understood,
  professions: person.professions?.understood,
  rights: person.rights?.understood,
  summary: person.summary?.understood,
});
