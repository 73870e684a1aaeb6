import { parsePartialDate } from '../../lib/partial-date';
import type { KnownPerson, MatchCandidate, MatchResult, ProposedPerson } from './import-model';
import { likeness, nameForm } from './name-forms';

/** From this score on somebody is asked whether the case is meant. */
export const ASK_FROM = 40;
const MOST_CANDIDATES = 10;

/** The name by which the team knows a case. */
export const knownName = ({ names, reference }: KnownPerson): string =>
  (names.find(({ kind }) => kind === 'main') ?? names.find(({ kind }) => kind !== 'do-not-publish') ?? names[0])
    ?.text ?? reference;

type Tally = Pick<MatchCandidate, 'score' | 'reasons' | 'against'>;

function byNames(person: ProposedPerson, known: KnownPerson): Tally {
  const ours = known.names.map(({ text }) => nameForm(text));
  const found = person.names.flatMap(({ understood }) => {
    const form = nameForm(understood.text);
    const best = ours.flatMap((other) => likeness(form, other) ?? []).sort((a, b) => b.score - a.score)[0];
    return best ? [best] : [];
  });
  const [first, second] = found.sort((a, b) => b.score - a.score);
  const reasons = [...new Set(found.slice(0, 2).map(({ reason }) => reason))];
  return { score: (first?.score ?? 0) + (second ? 10 : 0), reasons, against: [] };
}

function byBirth(file: string | undefined, known: string | null | undefined): Tally {
  if (!file || !known) return { score: 0, reasons: [], against: [] };
  const [a, b] = [parsePartialDate(file), parsePartialDate(known)];
  if (file === known) return { score: a.precision === 'day' ? 25 : 15, reasons: [`born ${file} in both`], against: [] };
  const apart =
    (a.latest !== null && b.earliest !== null && a.latest < b.earliest) ||
    (b.latest !== null && a.earliest !== null && b.latest < a.earliest);
  if (apart) return { score: -30, reasons: [], against: [`born ${file} in the file, ${known} in Vigil`] };
  return { score: 10, reasons: [`born ${file} in the file fits ${known} in Vigil`], against: [] };
}

function byWord(what: string, file: string | undefined, known: string | null | undefined, plus: number): Tally {
  if (!file || !known) return { score: 0, reasons: [], against: [] };
  if (file === known) return { score: plus, reasons: [`same ${what}`], against: [] };
  return { score: -15, reasons: [], against: [`${what} ${file} in the file, ${known} in Vigil`] };
}

/** How much speaks for a case being the person of a row. */
export function candidateOf(person: ProposedPerson, known: KnownPerson): MatchCandidate {
  const reference = person.reference?.understood;
  const isExact = reference !== undefined && reference === known.reference;
  const names = byNames(person, known);
  const parts = [
    names,
    byBirth(person.born?.understood, known.born),
    byWord('country', person.country?.understood, known.country, 10),
    byWord('gender', person.gender?.understood, known.gender, 5),
  ];
  const sum = names.score === 0 ? 0 : parts.reduce((total, { score }) => total + score, 0);
  const against = parts.flatMap((part) => part.against);
  if (isExact && person.names.length > 0 && names.score === 0)
    against.unshift(`the file names ${person.names[0]?.understood.text}, Vigil ${knownName(known)}`);
  if (reference !== undefined && !isExact)
    against.push(`reference ${reference} in the file, ${known.reference} in Vigil`);
  return {
    id: known.id,
    reference: known.reference,
    name: knownName(known),
    score: isExact ? 100 : Math.max(0, Math.min(99, sum)),
    isExact,
    reasons: [...(isExact ? [`same reference ${reference}`] : []), ...parts.flatMap((part) => part.reasons)],
    against,
  };
}

/**
 * Says who of the known may be the person of a row. Only the same reference decides, and not where nothing else fits; names
 * never do more than ask. A reference that nobody has creates nothing unless somebody says so.
 */
export function matchPeople(person: ProposedPerson, known: readonly KnownPerson[]): MatchResult {
  const all = known
    .map((one) => candidateOf(person, one))
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score);
  const exact = all.find(({ isExact }) => isExact);
  const candidates = all.filter(({ score, isExact }) => isExact || score >= ASK_FROM).slice(0, MOST_CANDIDATES);
  if (exact) {
    const isOther = exact.against.length > 0 && exact.reasons.length === 1;
    return isOther
      ? { decision: 'ask', candidates, why: `The reference is that of ${exact.name}, but ${exact.against.join('; ')}.` }
      : { decision: 'update', candidates, why: `The reference is that of ${exact.name}.` };
  }
  const [best] = candidates;
  if (best)
    return {
      decision: 'ask',
      candidates,
      why: `This may be ${best.name} (${best.reference}): ${best.reasons.join('; ')}${best.against.length ? `; but ${best.against.join('; ')}` : ''}.`,
    };
  const reference = person.reference?.understood;
  if (reference !== undefined)
    return {
      decision: 'ask',
      candidates: [],
      why: `No case has the reference ${reference}. Say whether it is a new case.`,
    };
  const near = all.find(({ reasons, against }) => reasons.length > 0 && against.length > 0);
  return {
    decision: 'create',
    candidates: [],
    why: near
      ? `${near.name} (${near.reference}) has a like name, but ${near.against.join('; ')}: taken for somebody else.`
      : 'No case has this name.',
  };
}
