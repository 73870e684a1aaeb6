import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { GroupsService } from '../groups/groups.service';
import { addDays, Day } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import type { AlertAsked } from './alerts.service';
import { alertPath } from './domain/alert-address';
import { ComposedAlert } from './domain/compose';
import { HandlingStates } from './handling-states';
import { AlertShown, Subject } from './views/alert-shown';

/** Finds whom alerts speak of, so that pages can name them and lead to them. */
@Injectable()
export class AlertSubjects {
  constructor(
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly states: HandlingStates,
    private readonly clock: Clock,
  ) {}

  /** The alerts whose subject the viewer may know of, in their order, each with its subject. */
  async of(viewer: Viewer, alerts: ComposedAlert[]): Promise<AlertShown[]> {
    const ids = (kind: string): string[] => [
      ...new Set(alerts.filter((a) => a.subject.kind === kind).map((a) => a.subjectId)),
    ];
    const subjects = new Map<string, Subject>([
      ...(await this.ofDefenders(viewer, ids('defender'))),
      ...(await this.ofGroups(viewer, ids('group'))),
    ]);
    const today = this.clock.today();
    const shown = withoutRepeats(alerts.filter((a) => hasGround(a, today)));
    const states = await this.states.of(
      viewer,
      shown.map(({ key }) => key),
    );
    return shown.flatMap((alert) => {
      const subject = alert.subject.kind === 'census' ? ({ kind: 'census' } as const) : subjects.get(alert.subjectId);
      return subject ? [{ alert, subject, href: alertPath(alert), handling: states.get(alert.key) }] : [];
    });
  }

  /** Whom one alert speaks of; undefined when the viewer may not know of it. A day of the calendar speaks of nobody. */
  async one(viewer: Viewer, { kind, subjectId }: Pick<AlertAsked, 'kind' | 'subjectId'>): Promise<Subject | undefined> {
    if (kind === 'day') return { kind: 'census' };
    const found = await (kind === 'group' ? this.ofGroups(viewer, [subjectId]) : this.ofDefenders(viewer, [subjectId]));
    return found.get(subjectId);
  }

  async ofDefenders(viewer: Viewer, ids: string[]): Promise<Map<string, Subject>> {
    if (ids.length === 0) return new Map();
    const found = await this.defenders.getMany(viewer, ids);
    return new Map(found.map(({ id, names }) => [id, { kind: 'defender', href: `/defenders/${id}`, names }]));
  }

  async ofGroups(viewer: Viewer, ids: string[]): Promise<Map<string, Subject>> {
    if (ids.length === 0) return new Map();
    const found = await this.groups.getMany(viewer, ids);
    return new Map(found.map(({ id, name, hashtag }) => [id, { kind: 'group', href: `/groups/${id}`, name, hashtag }]));
  }
}

/** Silence is counted from what has happened: what is only expected is no news yet. */
const hasGround = ({ rule, on, count }: ComposedAlert, today: Day): boolean =>
  rule !== 'STALE' || addDays(on, -count) <= today;

/** A round birthday is a birthday too: a page says it once. Programs are given both. */
function withoutRepeats(alerts: ComposedAlert[]): ComposedAlert[] {
  const key = (a: ComposedAlert): string => `${a.on} ${a.subjectId} ${a.count}`;
  const round = new Set(alerts.filter((a) => a.rule === 'AGE-ROUND').map(key));
  return alerts.filter((a) => a.rule !== 'BIRTHDAY' || !round.has(key(a)));
}
