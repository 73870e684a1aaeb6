import { rulePacks } from '../rule-packs/packs';

/** How many days of the term one day before judgment is worth. */
export interface CreditRule {
  custody: number;
  rsdl: number;
  /** Does a rule pack say so? Otherwise one for one is assumed, and nothing may be promised of the end of a term. */
  known: boolean;
}

/** The credit rule of the country that holds the person; one day for one day where none is known. */
export function creditRule(country: string | null): CreditRule {
  const rules = rulePacks.get(country ?? '')?.filter((rule) => rule.kind === 'credit') ?? [];
  const worth = Object.assign({}, ...rules.map((rule) => rule.credit)) as Partial<CreditRule>;
  return { custody: worth.custody ?? 1, rsdl: worth.rsdl ?? 1, known: rules.length > 0 };
}
