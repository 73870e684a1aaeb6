import { eventKinds } from '../../custody/domain/event-kinds';
import { nameOf } from '../../defenders/domain/names';
import { SourceLine } from '../../timeline/views/source-line';
import { Allowed } from '../../web/allowed';
import { DateText } from '../../web/date-text';
import { momentText } from '../../web/day-text';
import { Prose } from '../../web/text';
import type { ActionShown } from '../actions.service';
import type { AlertFile } from '../alert-file';

/** What was done on the occasion of the alert; what was retracted since stays to be read. */
export function ActionsSection({ file }: { file: AlertFile }) {
  if (!file.work || file.work.actions.length === 0) return null;
  return (
    <section aria-labelledby="done">
      <h2 id="done">What was done</h2>
      <ul class="lines card">
        {file.work.actions.map((action) => (
          <Action key={action.useId} file={file} action={action} />
        ))}
      </ul>
    </section>
  );
}

function Action({ file, action }: { file: AlertFile; action: ActionShown }) {
  const { told } = action;
  const first = told.find((event) => !event.retractedAt) ?? told[0]!;
  const { label } = eventKinds[first.kind];
  return (
    <li>
      <b>
        {label}, <DateText text={first.date} />
      </b>{' '}
      {action.retracted && <span class="tag unclear">Retracted</span>}
      {first.summary && <Prose text={first.summary} />}
      {action.reach && (
        <p class="small">
          Reach: <span dir="auto">{action.reach}</span>
        </p>
      )}
      {first.citations.length > 0 && (
        <p class="sources">
          <SourceLine citation={first.citations[0]!} />
        </p>
      )}
      {action.retracted && (
        <span class="under">
          Because: <span dir="auto">{first.retractionReason}</span>
        </span>
      )}
      <span class="under">
        On the timeline of{' '}
        {told.map((event, i) => {
          const whose = file.people.find((one) => one.id === event.defenderId);
          return (
            <span key={event.id}>
              {i > 0 && ', '}
              <a href={`/defenders/${event.defenderId}#e-${event.id}`}>
                <bdi dir="auto">{whose ? nameOf(whose) : 'the case'}</bdi>
              </a>
            </span>
          );
        })}
        . Logged by <bdi>{action.recordedBy}</bdi>, {momentText(action.recordedAt)}
      </span>
      {!action.retracted && (
        <Allowed to="alert.handle">
          <p class="small">
            <a href={`${file.path}/uses/${action.useId}/undo?on=${file.on}`}>
              Undo<span class="hidden"> {label}</span>
            </a>
          </p>
        </Allowed>
      )}
    </li>
  );
}
