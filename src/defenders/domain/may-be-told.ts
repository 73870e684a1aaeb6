import { type Audience, factLevel, type Sensitivity } from '../../access/domain/audience';
import { levelNumber } from '../../access/domain/levels';
import type { Day } from '../../lib/calendar-date';
import type { Answers, Confidentiality, ConsentAnswer, ConsentScope } from './consent';
import type { Stance } from './stance';

/** What of a case decides about every fact of it. */
export interface CaseToTell {
  /** Null: not stated, and treated as internal. */
  confidentiality: Confidentiality | null;
  /** Null: not stated, and treated as public. */
  stance: Stance | null;
  answers: Answers;
}

/**
 * What kind of fact it is, where that matters:
 * `name_not_to_publish` is a name for the record alone; `working_text` was written for colleagues; `retracted` is known
 * to be wrong; `health` and `photo` need a consent of their own in public.
 */
export type FactKind = 'plain' | 'name_not_to_publish' | 'working_text' | 'retracted' | 'health' | 'photo';

/** One fact of a case, as far as the rule asks. */
export interface FactToTell {
  kind: FactKind;
  /** Null: as the case. */
  sensitivity: Sensitivity | null;
}

export const plainFact: FactToTell = { kind: 'plain', sensitivity: null };

/** Why something is not told; the first that applies. */
export type WhyNot =
  | 'level'
  | 'no_mention'
  | 'quiet'
  | 'under_review'
  | 'stance_review_passed'
  | 'no_record_wanted'
  | 'no_consent'
  | 'refused'
  | 'withdrawn'
  | 'consent_review_passed'
  | 'sensitivity'
  | 'name_not_to_publish'
  | 'working_text'
  | 'retracted'
  | 'no_health_consent'
  | 'no_photo_consent';

export type Telling = { told: true } | { told: false; why: WhyNot };

const told: Telling = { told: true };
const not = (why: WhyNot): Telling => ({ told: false, why });

type Outside = Exclude<Audience, 'internal'>;

/** The rule for each audience outside, as a lawyer can read it. */
const rules: Record<
  Outside,
  {
    /** Cases and facts up to this level. */
    upTo: Confidentiality;
    /** The purpose to which somebody must have agreed. */
    purpose: ConsentScope;
    /** Whoever agreed to this farther purpose, and was not asked about the nearer one, agreed to that too. */
    contains?: ConsentScope;
    /** Whoever refused this nearer purpose did not agree to the farther one. */
    needsNotRefused?: ConsentScope;
    /** Where nobody can be asked, may a legal ground stand in for consent? Never where everybody can read it. */
    ground: boolean;
    /** Is it published? Then a quiet case, and an answer that should have been asked for again, close it. */
    published: boolean;
  }
> = {
  partner: { upTo: 'partners', purpose: 'share_partner', contains: 'public_name', ground: true, published: false },
  un_confidential: {
    upTo: 'partners',
    purpose: 'un_confidential',
    contains: 'un_public',
    ground: true,
    published: false,
  },
  un_public: {
    upTo: 'public',
    purpose: 'un_public',
    needsNotRefused: 'un_confidential',
    ground: false,
    published: true,
  },
  public: { upTo: 'public', purpose: 'public_name', needsNotRefused: 'share_partner', ground: false, published: true },
};

const isPassed = (reviewOn: Day | null | undefined, today: Day): boolean => reviewOn != null && reviewOn < today;
const isNo = (answer: ConsentAnswer | undefined): answer is ConsentAnswer & { value: 'refused' | 'withdrawn' } =>
  answer?.value === 'refused' || answer?.value === 'withdrawn';

/**
 * May anything at all of the case be told to the audience? Inside the organisation this is a matter of who sees the
 * case. Sources of the rule: consent for each purpose and its withdrawal, Articles 7(3) and 9(2)(a) GDPR; the legal
 * grounds where nobody can be asked, Article 9(2)(c), (e), (f), (g).
 */
export function mayCaseBeTold(one: CaseToTell, audience: Audience, today: Day): Telling {
  if (audience === 'internal') return told;
  const rule = rules[audience];
  if (levelNumber(one.confidentiality) > levelNumber(rule.upTo)) return not('level');
  const stance = one.stance?.value;
  if (stance === 'no_mention') return not('no_mention');
  if (rule.published && (stance === 'quiet' || stance === 'under_review')) return not(stance);
  if (rule.published && isPassed(one.stance?.review_on, today)) return not('stance_review_passed');
  if (isNo(one.answers.internal_record)) return not('no_record_wanted');
  return mayBeUsedFor(one, rule, today);
}

function mayBeUsedFor({ answers, confidentiality }: CaseToTell, rule: (typeof rules)[Outside], today: Day): Telling {
  const answer = answers[rule.purpose];
  const nearer = rule.needsNotRefused && answers[rule.needsNotRefused];
  if (isNo(answer)) return not(answer.value);
  if (isNo(nearer)) return not(nearer.value);
  if (rule.published && answer?.value === 'given' && isPassed(answer.reviewOn, today))
    return not('consent_review_passed');
  if (answer?.value === 'given') return told;
  if (rule.ground && answer?.value === 'cannot_ask' && answer.ground !== null) return told;
  const agreedToMore = rule.contains && confidentiality === 'public' && answers[rule.contains]?.value === 'given';
  return agreedToMore ? told : not('no_consent');
}

/**
 * May one fact of the case be told to the audience, on this day? A fact is never told more widely than its case.
 * Whoever keeps the record is no audience: she is told everything of the cases that she sees.
 */
export function mayBeTold(fact: FactToTell, one: CaseToTell, audience: Audience, today: Day): Telling {
  const whole = mayCaseBeTold(one, audience, today);
  return whole.told ? mayFactBeTold(fact, one.answers, audience, today) : whole;
}

/** The same for one fact of a case that may be told. */
export function mayFactBeTold(fact: FactToTell, answers: Answers, audience: Audience, today: Day): Telling {
  const level = factLevel(fact.sensitivity);
  if (audience === 'internal') return level <= levelNumber('internal') ? told : not('sensitivity');
  const rule = rules[audience];
  if (level > levelNumber(rule.upTo)) return not('sensitivity');
  switch (fact.kind) {
    case 'plain':
      return told;
    case 'working_text':
      // Written for colleagues: it goes out only when somebody has said how far.
      return fact.sensitivity === null ? not('working_text') : told;
    case 'name_not_to_publish':
    case 'retracted':
      return not(fact.kind);
    case 'health':
      return !rule.published || isAgreed(answers.public_health, today) ? told : not('no_health_consent');
    case 'photo':
      return !rule.published || isAgreed(answers.public_photo, today) ? told : not('no_photo_consent');
  }
}

const isAgreed = (answer: ConsentAnswer | undefined, today: Day): boolean =>
  answer?.value === 'given' && !isPassed(answer.reviewOn, today);
