import type { RuleCode } from '../../alerts/domain/alert';

/** What a ladder asks of a subscription: its own days, if it has any, and to which kinds of dates it is narrowed. */
export interface LeadsAsked {
  leads: readonly number[] | null;
  about: { rules: readonly RuleCode[] };
}

/** Earliest and latest step of a ladder, and how many it may have. */
export const mostBefore = 365;
export const mostAfter = 90;
export const mostSteps = 12;

/** A date to campaign on: plan, draft, sign-ons, final text, embargo copy, the day itself, and the day to log it. */
const campaign = [60, 30, 14, 7, 2, 0, -1];
const limit = [7, 3, 0];
const taskOfTheDay = [0];

/**
 * How many days before a date each kind is told of, where nobody decided otherwise: 0 on the day, negative after it.
 * Some kinds are a row of alerts by themselves, which would each be told seven times: the countdown to a release, a
 * hearing, a session of the UN. Their ladder is the day of each; what follows a release hangs on its last rung (REL-DUE).
 */
const defaults: Record<RuleCode, readonly number[]> = {
  'ANNIV-Y': campaign,
  'ANNIV-ENFD': campaign,
  'ANNIV-SENT': campaign,
  'ANNIV-TRIAL': campaign,
  'ANNIV-FORCED-LAWYER': campaign,
  'COUNT-DAY': campaign,
  // Cards go by post.
  BIRTHDAY: [30, 21, 14, 7, 2, 0, -1],
  'AGE-ROUND': [60, 30, 21, 14, 7, 2, 0, -1],
  'FEST-INSIDE': campaign,
  'REL-COUNT': taskOfTheDay,
  'REL-DUE': [0, -1, -7, -30],
  'REL-NRR': taskOfTheDay,
  'DPR-END': [30, 7, 0],
  'BAN-END': [30, 7, 0],
  'RESENT-RISK': taskOfTheDay,
  'LAW-LIMIT': limit,
  'LAW-EXT-DUE': limit,
  // A hearing is announced on days of its own: 14, 7 and 1 before it, and the day after.
  'TRIAL-NEXT': taskOfTheDay,
  'APPEAL-WIN': limit,
  'UN-REPLY': [14, 0, -7],
  'UN-FOLLOW': [14, 0, -7],
  'WGEID-URG': taskOfTheDay,
  STALE: taskOfTheDay,
  CENSUS: campaign,
  'INTL-DAY': campaign,
  // The calendar of the field has their lead times.
  'UN-SESSION': taskOfTheDay,
  'UPR-DL': taskOfTheDay,
  'REPRISAL-DL': taskOfTheDay,
  'CONSENT-OLD': taskOfTheDay,
  'STANCE-OLD': taskOfTheDay,
  CONFLICT: taskOfTheDay,
};

/** The ladder with which a rule comes. */
export const defaultLadder = (rule: RuleCode): readonly number[] => defaults[rule];

/** The ladders that the organisation changed, by rule. */
export type Ladders = ReadonlyMap<RuleCode, readonly number[]>;

export const ladderOf = (rule: RuleCode, ladders: Ladders): readonly number[] =>
  ladders.get(rule) ?? defaultLadder(rule);

/** On which days before the date a subscription is told of an alert of this rule, the earliest first. */
export const leadsOf = (rule: RuleCode, { leads }: Pick<LeadsAsked, 'leads'>, ladders: Ladders): readonly number[] =>
  leads ?? ladderOf(rule, ladders);

/** All leads that any of the subscriptions has, the earliest first: so far ahead and back alerts must be looked for. */
export function leadsInUse(
  subscriptions: Iterable<LeadsAsked>,
  ladders: Ladders,
  rules: readonly RuleCode[],
): number[] {
  const all = new Set<number>();
  const ofRules = new Set<RuleCode>();
  for (const { leads, about } of subscriptions) {
    if (leads) leads.forEach((lead) => all.add(lead));
    else (about.rules.length > 0 ? about.rules : rules).forEach((rule) => ofRules.add(rule));
  }
  for (const rule of ofRules) ladderOf(rule, ladders).forEach((lead) => all.add(lead));
  return inOrder([...all]);
}

/** The steps as they are kept: the earliest first, each once. */
export const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => b - a);

/** Why this is no ladder, in words; undefined when it is one. */
export function ladderProblem(days: readonly number[]): string | undefined {
  if (days.length === 0) return 'needs at least one day. Write 0 for the day itself.';
  const steps = new Set(days).size;
  if (steps > mostSteps) return `has ${steps} steps; at most ${mostSteps} are kept. Leave some out.`;
  const wrong = days.find((day) => !Number.isInteger(day) || day > mostBefore || day < -mostAfter);
  return wrong === undefined
    ? undefined
    : `holds ${wrong}. Write whole days: up to ${mostBefore} before the date, 0 on it, up to -${mostAfter} after it.`;
}

/** "60, 30, 7 and 1 days before, on the day, 1 day after", for people. */
export function ladderWords(days: readonly number[]): string {
  const before = days.filter((day) => day > 0);
  const after = days.filter((day) => day < 0).map((day) => -day);
  const parts = [
    ...(before.length > 0 ? [`${listed(before)} before`] : []),
    ...(days.includes(0) ? ['on the day'] : []),
    ...(after.length > 0 ? [`${listed(after)} after`] : []),
  ];
  return parts.join(', ');
}

function listed(days: readonly number[]): string {
  const last = days.at(-1)!;
  const all = days.length === 1 ? String(last) : `${days.slice(0, -1).join(', ')} and ${last}`;
  return `${all} ${last === 1 && days.length === 1 ? 'day' : 'days'}`;
}
