import { Injectable } from '@nestjs/common';
import { noteForTrail, touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import type { ComposedAlert } from '../alerts/domain/compose';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Step } from './domain/steps';
import { Handlers } from './handlers.service';
import type { AlertPlace, Handling, HandlingChange } from './handling';
import { HandlingInput, PutOffInput } from './handling.dto';
import { HandlingsRepository } from './handlings.repository';

/** What a change of the handling is made on. */
export interface OpenAlert {
  /** The alert as it stands now; undefined: it does not hold any more, and was handled before. */
  alert: ComposedAlert | undefined;
  handling: Handling;
}

/** Who handles an alert: taken, handed on, planned, put off. */
@Injectable()
export class HandlingService {
  constructor(
    private readonly database: Database,
    private readonly alerts: AlertsService,
    private readonly handlings: HandlingsRepository,
    private readonly handlers: Handlers,
    private readonly clock: Clock,
  ) {}

  /**
   * Says who handles the alert, and what is noted on it.
   * @param version of the handling on which the form was opened, 0 where there was none; left out: whatever it is
   * @throws NotFound, Invalid when the person may not handle it, Conflict when somebody changed the handling since
   */
  assign(viewer: Viewer, place: AlertPlace, input: HandlingInput, version?: number): Promise<OpenAlert> {
    return this.change(viewer, place, version, async ({ alert, handling }) => ({
      ...(input.assignee !== undefined && {
        assigneeId: await this.assigneeOf(viewer, input.assignee, (alert ?? handling)!.concerned),
      }),
      ...(input.note !== undefined && { note: input.note.trim() || null }),
    }));
  }

  /** Puts the alert off until a day, and says why. @throws NotFound, Invalid, Conflict */
  putOff(viewer: Viewer, place: AlertPlace, { until, reason }: PutOffInput, version?: number): Promise<OpenAlert> {
    if (until <= this.clock.today())
      throw new Invalid([{ path: 'until', message: 'is not to come. Choose a later day.' }]);
    return this.change(viewer, place, version, () => ({ putOffUntil: until, putOffReason: reason }));
  }

  /** Takes up again what was put off. @throws NotFound, Conflict when it is not put off */
  takeUp(viewer: Viewer, place: AlertPlace): Promise<OpenAlert> {
    return this.change(viewer, place, undefined, ({ handling }) => {
      if (!handling?.putOffUntil) throw new Conflict('This alert is not put off.');
      return { putOffUntil: null, putOffReason: null };
    });
  }

  /** Ticks a step off, or takes that back. @throws NotFound, Conflict when somebody did so already */
  async tick(viewer: Viewer, place: AlertPlace, step: Step, done: boolean): Promise<OpenAlert> {
    noteForTrail({ step, done });
    return this.database.transaction(viewer, async () => {
      const { alert, handling } = await this.change(viewer, place, undefined, () => ({}));
      const changed = done
        ? await this.handlings.tick(viewer, handling.id, step)
        : await this.handlings.untick(handling.id, step);
      if (!changed) throw new Conflict(done ? 'This step is ticked off already.' : 'This step is not ticked off.');
      return { alert, handling: (await this.handlings.of(viewer, place))! };
    });
  }

  /** Changes the handling of an alert, or begins it; holds it until the transaction ends. @throws NotFound, Conflict */
  change(
    viewer: Viewer,
    place: AlertPlace,
    version: number | undefined,
    decide: (now: Partial<OpenAlert>) => HandlingChange | Promise<HandlingChange>,
  ): Promise<OpenAlert> {
    return this.database.transaction(viewer, async () => {
      const alert = await this.alerts.find(viewer, place);
      const before = await this.handlings.of(viewer, place, true);
      if (!alert && !before) throw new NotFound('There is no such alert.');
      if (version !== undefined && version !== (before?.version ?? 0)) throw stale();
      const change = await decide({ alert, ...(before && { handling: before }) });
      if (before) await this.handlings.change(viewer, before, alert, change);
      else if (!(await this.handlings.begin(viewer, alert!, change))) throw await this.begun(viewer, place);
      noteForTrail({ rule: (alert ?? before)!.rule });
      (alert ?? before)!.concerned.forEach(touchCase);
      return { alert, handling: (await this.handlings.of(viewer, place))! };
    });
  }

  /** Somebody else began at this moment; or long ago, and it rests on something that the viewer is not told. */
  private async begun(viewer: Viewer, place: AlertPlace): Promise<Conflict> {
    if (await this.handlings.of(viewer, place)) return stale();
    return new Conflict('A colleague who is told more of this case handles the alert already. Ask a researcher who.');
  }

  /** `me`, `nobody`, or the id of an account. */
  private async assigneeOf(viewer: Viewer, asked: string, concerned: string[]): Promise<string | null> {
    if (asked === '' || asked === 'nobody') return null;
    const id = asked === 'me' ? viewer.accountId : asked.toLowerCase();
    const able = await this.handlers.of(viewer, concerned);
    if (able.some((one) => one.id === id)) return id;
    const message =
      'is nobody who may handle this alert: whoever does sees the case and may handle alerts. Choose somebody else.';
    throw new Invalid([{ path: 'assignee', message }]);
  }
}

const stale = (): Conflict => new Conflict('Somebody changed who handles this alert since you opened it.', true);
