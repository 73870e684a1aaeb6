import { type Level, levelNumber, levels } from './levels';

/**
 * For whom something is written, or to whom it is shown.
 * - `internal`: a colleague who may see the case, but does not keep the record: a campaigner, staff
 * - `partner`: another organisation with which the case is shared
 * - `un_confidential`: a submission to the UN that is not published
 * - `un_public`: a submission or a statement of the UN that is published with the name
 * - `public`: everybody
 */
export const audiences = ['internal', 'partner', 'un_confidential', 'un_public', 'public'] as const;
export type Audience = (typeof audiences)[number];

export const isAudience = (code: unknown): code is Audience => (audiences as readonly unknown[]).includes(code);

/**
 * Which audiences are at least as near as another: what the farther may be told, the nearer may be told too. The UN and
 * the public are not compared: to agree to the one act is not to agree to the other.
 */
export const nearerThan: Record<Audience, readonly Audience[]> = {
  internal: [],
  partner: ['internal'],
  un_confidential: ['internal'],
  un_public: ['internal', 'un_confidential'],
  public: ['internal', 'partner'],
};

/** What one fact may be called: the widest circle that may be told it. `public` leaves it as the case is. */
export const sensitivities = levels.slice(0, 4) as readonly Exclude<Level, 'sealed'>[];
export type Sensitivity = Exclude<Level, 'sealed'>;

/** The place of a fact among the levels. What is not stated is as the case. */
export const factLevel = (sensitivity: Sensitivity | null): number =>
  sensitivity === null ? 0 : levelNumber(sensitivity);

/** What is kept of a word on a fact: `public` leaves it as the case is, and that is what nothing stands for. */
export const wordKept = (sensitivity: Sensitivity): Sensitivity | null =>
  sensitivity === 'public' ? null : sensitivity;

/** Restricted facts are told to those who keep the record, and to nobody else. */
const RESTRICTED = levelNumber('restricted');
const INTERNAL = levelNumber('internal');

/** The audience that a viewer is; null: one who keeps the record, and is told everything of a case that she sees. */
export function audienceOf({ facts }: { facts: number }): Audience | null {
  if (facts >= RESTRICTED) return null;
  return facts >= INTERNAL ? 'internal' : 'partner';
}
