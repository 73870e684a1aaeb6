import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AlertResource, presentAlert } from '../alerts/alert.presenter';
import { ruleCodes, type RuleCode } from '../alerts/domain/alert';
import type { AlertObstacle } from '../alerts/domain/obstacles';
import type { Day } from '../lib/calendar-date';
import type { AlertFile, AlertWork } from './alert-file';
import type { ActionShown } from './actions.service';
import { type Step, steps, type StepShown } from './domain/steps';
import { obstacleWords } from './views/words';

class ObstacleResource {
  @ApiProperty({ description: 'What stands against it' }) kind: string;
  @ApiPropertyOptional({ description: 'Reference of the person, where it is about one' }) defender?: string;
  @ApiPropertyOptional({ description: 'Why that person may not be named' }) why?: string;
  @ApiProperty({ description: 'What to do, in words' }) remedy: string;
}

class StepResource {
  @ApiProperty({ enum: [...steps] }) step: Step;
  @ApiProperty({ format: 'date' }) due: Day;
  @ApiProperty({ description: 'Its day is over, and it is not done' }) late: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) done_at?: string;
  @ApiPropertyOptional({ description: 'The name of whoever ticked it off' }) done_by?: string;
}

class ActionResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: [String], description: 'Ids of the events, one for each case' }) events: string[];
  @ApiPropertyOptional() reach?: string;
  @ApiProperty({ format: 'date-time' }) recorded_at: string;
  @ApiProperty() recorded_by: string;
  @ApiProperty() retracted: boolean;
}

class AssigneeResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

/** What people did with an alert. */
export class HandlingResource {
  @ApiProperty({ description: 'For If-Match; 0 where nobody handled it yet' }) version: number;
  @ApiPropertyOptional() assignee?: AssigneeResource;
  @ApiPropertyOptional() note?: string;
  @ApiPropertyOptional({ format: 'date', description: 'The last day on which it rests' }) not_now_until?: Day;
  @ApiPropertyOptional() not_now_reason?: string;
  @ApiProperty({ description: 'Something was done, logged, and not retracted' }) used: boolean;
  @ApiProperty({ type: [StepResource] }) steps: StepResource[];
  @ApiProperty({ type: [ActionResource] }) actions: ActionResource[];
}

/** One alert by its key, with what became of it. */
export class OneAlertResource {
  @ApiProperty() key: string;
  @ApiProperty({ description: 'False: it does not hold any more, and nothing of it may be said' }) holds: boolean;
  @ApiProperty({ format: 'date' }) on: Day;
  @ApiProperty({ enum: [...ruleCodes] }) rule: RuleCode;
  @ApiPropertyOptional({ description: 'As in a list of alerts; absent where it does not hold any more' })
  alert?: AlertResource;
  @ApiPropertyOptional({ description: 'Why it does not hold any more, as far as you may know' }) gone_because?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Its day before it was corrected' }) moved_from?: Day;
  @ApiPropertyOptional({ description: 'The case is kept quiet: nothing of it leaves Vigil; not for partners' })
  quiet?: boolean;
  @ApiPropertyOptional({ type: [ObstacleResource], description: 'What keeps it from being public; not for partners' })
  obstacles?: ObstacleResource[];
  @ApiPropertyOptional({ description: 'Not for partners' }) handling?: HandlingResource;
}

/** Names each field: a new column reaches nobody by accident. */
export function presentAlertFile(file: AlertFile): OneAlertResource {
  const { place, alert, gone, movedFrom, work, people } = file;
  return {
    key: place.key,
    holds: alert !== undefined,
    on: file.on,
    rule: file.rule,
    ...(alert && { alert: presentAlert(alert) }),
    ...(gone && { gone_because: gone }),
    ...(movedFrom && { moved_from: movedFrom }),
    ...(work && { quiet: alert?.quiet ?? false }),
    ...(work && alert && { obstacles: alert.obstacles.map((one) => presentObstacle(one, people)) }),
    ...(work && { handling: presentWork(work) }),
  };
}

function presentObstacle(obstacle: AlertObstacle, people: AlertFile['people']): ObstacleResource {
  const who = 'defenderId' in obstacle ? people.find(({ id }) => id === obstacle.defenderId) : undefined;
  return {
    kind: obstacle.kind,
    ...(who && { defender: who.reference }),
    ...('why' in obstacle && { why: obstacle.why }),
    remedy: obstacleWords(obstacle).remedy.words,
  };
}

export function presentWork({ handling, steps: all, actions, used, putOffUntil }: AlertWork): HandlingResource {
  return {
    version: handling?.version ?? 0,
    ...(handling?.assigneeId &&
      handling.assignee !== null && { assignee: { id: handling.assigneeId, name: handling.assignee } }),
    note: handling?.note ?? undefined,
    ...(putOffUntil && { not_now_until: putOffUntil, not_now_reason: handling?.putOffReason ?? undefined }),
    used,
    steps: all.map(presentStep),
    actions: actions.map(presentAction),
  };
}

const presentStep = ({ step, due, late, done }: StepShown): StepResource => ({
  step,
  due,
  late,
  ...(done && { done_at: done.at.toISOString(), done_by: done.by }),
});

const presentAction = (action: ActionShown): ActionResource => ({
  id: action.useId,
  events: action.told.map(({ id }) => id),
  reach: action.reach ?? undefined,
  recorded_at: action.recordedAt.toISOString(),
  recorded_by: action.recordedBy,
  retracted: action.retracted,
});
