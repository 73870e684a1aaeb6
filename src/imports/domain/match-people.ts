import { parsePartialDate } from '../../lib/partial-date';
import type { ProposedPerson } from './import-model';
import type { KnownPerson, MatchCandidate, MatchResult } from './verdict-model';
import { likeness, type NameForm, nameForm } from './name-forms';

/** From this score on somebody is asked whether the case is meant. */
export const ASK_FROM = 40;
const MOST_CANDIDATES = 10;
const MOST_NEAR = 3;
/** Of names that are less alike nothing follows by themselves. */
const LIKE_FROM = 28;

/** The name by which the team knows a case. */
export const knownName = ({ names, reference }: KnownPerson): string =>
  (names.find(({ kind }) => kind === 'main') ?? names.find(({ kind }) => kind !== 'do-not-publish') ?? names[0])
    ?.text ?? reference;

/** All who can be chosen for a row: candidates, and who has only a like name. */
export const choosable = (match: MatchResult | undefined): MatchCandidate[] => [
  ...(match?.candidates ?? []),
  ...(match?.near ?? []),
];

type Tally = Pick<MatchCandidate, 'score' | 'reasons' | 'against'>;

function byNames(person: ProposedPerson, known: KnownPerson): Tally {
  const theirs = person.names.map(({ understood }) => nameForm(understood.text));
  const ours = known.names.map(({ text }) => nameForm(text));
  const found = theirs
    .flatMap((form) => {
      const like = ours.flatMap((other) => {
        const how = likeness(form, other);
        return how ? [{ ...how, other }] : [];
      });
      return like.sort((a, b) => b.score - a.score).slice(0, 1);
    })
    .sort((a, b) => b.score - a.score);
  const [first] = found;
  // A second name tells more, but not where it is that of the first in other letters.
  const second = found.find(({ other, score }) => other !== first?.other && score >= LIKE_FROM);
  const reasons = [...new Set(found.slice(0, 2).map(({ reason }) => reason))];
  if (!first) return { score: 0, reasons, against: [] };
  const against = otherCharacters(theirs, ours);
  return { score: first.score + (second ? 10 : 0) - (against ? 25 : 0), reasons, against: against ? [against] : [] };
}

/** Wang Wei 王伟 is not Wang Wei 王薇: where both have a name in Chinese characters, it tells people apart. */
function otherCharacters(theirs: readonly NameForm[], ours: readonly NameForm[]): string | undefined {
  const [file, vigil] = [theirs, ours].map((all) => all.filter(({ script }) => script === 'Hani'));
  if (!file?.length || !vigil?.length) return undefined;
  if (file.some((one) => vigil.some((other) => (likeness(one, other)?.score ?? 0) >= LIKE_FROM))) return undefined;
  return `${file[0]!.text} in the file, ${vigil[0]!.text} in Vigil`;
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
  const alike = all.filter(({ score, reasons }) => score > 0 && reasons.length > 0).slice(0, MOST_NEAR);
  const near = alike.length > 0 ? { near: alike } : {};
  const reference = person.reference?.understood;
  if (reference !== undefined)
    return {
      decision: 'ask',
      candidates: [],
      ...near,
      why: `No case has the reference ${reference}. Say whether it is a new case.`,
    };
  const nearest = nearestOf(all);
  const named = nearest && alike.length === 0 ? { named: nearest.id } : {};
  return { decision: 'create', candidates: [], ...near, ...named, why: nearest ? whyNot(nearest) : noneOfThisName };
}

/** Why nobody is meant, where nobody came near. */
export const noneOfThisName = 'No case has this name.';

const nearestOf = (all: readonly MatchCandidate[]): MatchCandidate | undefined =>
  all.find(({ score, reasons, against }) => reasons.length > 0 && (score > 0 || against.length > 0));

/** Why nobody is meant: who came nearest, and what is missing. */
function whyNot(near: MatchCandidate): string {
  const who = `${near.name} (${near.reference}) has a like name`;
  return near.against.length > 0
    ? `${who}, but ${near.against.join('; ')}: taken for somebody else.`
    : `${who}: ${near.reasons.join('; ')}. Nothing else fits, so it is taken for somebody else.`;
}
