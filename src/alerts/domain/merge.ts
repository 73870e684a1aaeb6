import { Standing } from '../../custody/domain/custody-status';
import { Day } from '../../lib/calendar-date';
import { DefenderMilestone, MilestoneRule } from '../../milestones/domain/milestone';
import { DayCountConvention } from '../../milestones/domain/occurrences';

/** A joint case with everybody who ever belonged to it. */
export interface JointCase {
  id: string;
  reference: string;
  name: string;
  hashtag: string | null;
  dayCount: DayCountConvention;
  members: { defenderId: string; fromDay: Day | null; toDay: Day | null }[];
}

/** What one alert will speak of: milestones that are the same one, and those whom it concerns. */
export interface Merged {
  rule: MilestoneRule;
  on: Day;
  count: number;
  unit: DefenderMilestone['unit'];
  group: JointCase | null;
  milestones: DefenderMilestone[];
  /** Everybody of whom the alert speaks: the defender, or all members on the day. */
  concerned: string[];
}

/** Rules by which a campaign speaks: for a joint case they are always its own. The others are, once two members share one. */
const ofTheCase = new Set<MilestoneRule>([
  'ANNIV-Y',
  'ANNIV-ENFD',
  'ANNIV-SENT',
  'ANNIV-TRIAL',
  'COUNT-DAY',
  'FEST-INSIDE',
]);

export const membersOn = (group: JointCase, day: Day): string[] =>
  group.members
    .filter((m) => (m.fromDay === null || m.fromDay <= day) && (m.toDay === null || day <= m.toDay))
    .map((m) => m.defenderId);

/**
 * Merges the milestones of the members of each joint case into one alert. What is merged is not raised again for the
 * member alone. Its milestones stand in the order of the members, whatever the order in which they were found.
 * @param exclusive every milestone of the window, day counts leaving the first day out
 * @param inclusive day counts with the first day, for members of cases that count so
 */
export function mergeMilestones(
  exclusive: DefenderMilestone[],
  inclusive: DefenderMilestone[],
  groups: JointCase[],
): Merged[] {
  const groupsOf = new Map<string, JointCase[]>();
  for (const group of groups) {
    for (const { defenderId } of group.members) {
      const list = groupsOf.get(defenderId);
      if (!list) groupsOf.set(defenderId, [group]);
      else if (!list.includes(group)) list.push(group);
    }
  }
  const joint = new Map<string, Merged>();
  const put = (milestone: DefenderMilestone, convention: DayCountConvention | 'any'): void => {
    for (const group of groupsOf.get(milestone.defenderId) ?? []) {
      if (convention !== 'any' && group.dayCount !== convention) continue;
      const members = membersOn(group, milestone.on);
      if (members.includes(milestone.defenderId)) addTo(joint, group, members, milestone);
    }
  };
  for (const m of exclusive) put(m, m.rule === 'COUNT-DAY' ? 'exclusive' : 'any');
  for (const m of inclusive) put(m, 'inclusive');

  const merged = [...joint.values()].filter(
    (m) => ofTheCase.has(m.rule) || new Set(m.milestones.map((one) => one.defenderId)).size > 1,
  );
  for (const { milestones, concerned } of merged) {
    const place = (m: DefenderMilestone): number => concerned.indexOf(m.defenderId);
    milestones.sort((a, b) => place(a) - place(b) || a.anchor.localeCompare(b.anchor));
  }
  const spoken = new Set(merged.flatMap((m) => m.milestones));
  const inCase = (m: DefenderMilestone): boolean =>
    (groupsOf.get(m.defenderId) ?? []).some((g) => membersOn(g, m.on).includes(m.defenderId));
  const alone = exclusive.filter((m) => !spoken.has(m) && !(ofTheCase.has(m.rule) && inCase(m)));
  return [
    ...merged,
    ...alone.map((m): Merged => ({ ...keyOf(m), group: null, milestones: [m], concerned: [m.defenderId] })),
  ];
}

/** Tells apart two of a kind on one day: the rule of law, the festival, the calendar by which it is counted. */
export const distinctionOf = ({ detail }: Pick<DefenderMilestone, 'detail'>): string =>
  detail?.law ?? detail?.festival ?? (detail?.lunar ? 'lunar' : '');

const keyOf = (m: DefenderMilestone): Pick<Merged, 'rule' | 'on' | 'count' | 'unit'> => ({
  rule: m.rule,
  on: m.on,
  count: m.count,
  unit: m.unit,
});

function addTo(joint: Map<string, Merged>, group: JointCase, members: string[], milestone: DefenderMilestone): void {
  const key = [group.id, milestone.rule, milestone.on, milestone.count, milestone.unit, distinctionOf(milestone)].join(
    '|',
  );
  const same = joint.get(key);
  if (same) same.milestones.push(milestone);
  else joint.set(key, { ...keyOf(milestone), group, milestones: [milestone], concerned: members });
}

/** How those whom an alert concerns stand on its day, in the order of the case. */
export interface Standings {
  held: string[];
  free: string[];
  /** Neither: dead, not known, release not certain. */
  neither: string[];
}

export function standingsOf(merged: Merged, on: (defenderId: string) => Standing): Standings {
  const standings: Standings = { held: [], free: [], neither: [] };
  for (const id of merged.concerned) {
    const standing = on(id);
    (standing === 'held' ? standings.held : standing === 'free' ? standings.free : standings.neither).push(id);
  }
  return standings;
}
