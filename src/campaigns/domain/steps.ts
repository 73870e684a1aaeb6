import type { RuleCode } from '../../alerts/domain/alert';
import { addDays, type Day, laterOf } from '../../lib/calendar-date';

/** What is to be done before and after a date, in its order. */
export const steps = ['plan', 'draft', 'sign_ons', 'translation', 'publish', 'log'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: unknown): text is Step => (steps as readonly unknown[]).includes(text);

/** A step, and how many days before the date it is due: 0 on the day, negative after it. */
export type StepLead = readonly [Step, number];

/** To campaign on a date. */
const campaign: readonly StepLead[] = [
  ['plan', 60],
  ['draft', 30],
  ['sign_ons', 14],
  ['translation', 14],
  ['publish', 0],
  ['log', -1],
];

/** Cards to a prison go by post: three weeks before. */
const birthday: readonly StepLead[] = [
  ['plan', 30],
  ['draft', 21],
  ['sign_ons', 14],
  ['translation', 14],
  ['publish', 0],
  ['log', -1],
];

/** One rung of a countdown follows the other. */
const countdown: readonly StepLead[] = [
  ['plan', 14],
  ['draft', 7],
  ['translation', 3],
  ['publish', 0],
  ['log', -1],
];

/** Something for the team alone: it is prepared, done, and logged. */
const task: readonly StepLead[] = [
  ['plan', 7],
  ['log', 0],
];

/** By rule; whatever is not here is for the team alone. */
const usual: Partial<Record<RuleCode, readonly StepLead[]>> = {
  'ANNIV-Y': campaign,
  'ANNIV-ENFD': campaign,
  'ANNIV-SENT': campaign,
  'ANNIV-TRIAL': campaign,
  'ANNIV-FORCED-LAWYER': campaign,
  'COUNT-DAY': campaign,
  'FEST-INSIDE': campaign,
  'INTL-DAY': campaign,
  BIRTHDAY: birthday,
  'AGE-ROUND': birthday,
  'REL-COUNT': countdown,
};

/**
 * When each step of a rule is due. Where the organisation set a ladder for the rule, each step stands on the rung that is
 * nearest to its usual day, the earlier of two: so a longer ladder gives more time, and no step is lost.
 * @param ladder days before the date, as the organisation set them; undefined: it set none
 */
export function stepLeads(rule: RuleCode, ladder: readonly number[] | undefined): readonly StepLead[] {
  const leads = usual[rule] ?? task;
  if (!ladder || ladder.length === 0) return leads;
  const rungs = [...ladder].sort((a, b) => b - a);
  return leads.map(([step, lead]) => [
    step,
    rungs.reduce((best, rung) => (Math.abs(rung - lead) < Math.abs(best - lead) ? rung : best)),
  ]);
}

/** Who ticked a step off, and when. */
export interface StepDone {
  at: Date;
  by: string;
}

/** A step of one alert, with its day. */
export interface StepShown {
  step: Step;
  /** The day on which it is due. */
  due: Day;
  done: StepDone | null;
  /** Its day is over, and it is neither done nor needless. */
  late: boolean;
}

/** What is known of the handling of an alert, as far as it decides what is due. */
export interface Progress {
  /** Its day. */
  on: Day;
  /** The day on which somebody first handled it; null: nobody did. Nobody is late with what lay before. */
  since: Day | null;
  done: ReadonlyMap<Step, StepDone>;
  /** It was used or put off: nothing of it is due any more, or not yet. */
  rests: boolean;
}

/** The steps of an alert in their order, each with its day. What nobody handles is not late. */
export function stepsOf(leads: readonly StepLead[], { on, since, done, rests }: Progress, today: Day): StepShown[] {
  return leads.map(([step, lead]) => {
    const day = addDays(on, -lead);
    const due = since === null ? day : laterOf(day, since);
    const ticked = done.get(step) ?? null;
    return { step, due, done: ticked, late: since !== null && !rests && ticked === null && due < today };
  });
}
