import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';
import { alertPath } from '../../alerts/domain/alert-address';
import { eventKinds } from '../../custody/domain/event-kinds';
import { nameOf } from '../../defenders/domain/names';
import type { Profile } from '../../defenders/profile';
import type { TimelineEvent } from '../../timeline/timeline';
import { Dispute } from '../../timeline/views/dispute';
import { SourceList } from '../../timeline/views/source-list';
import { DateText } from '../../web/date-text';
import type { AlertFile } from '../alert-file';
import { certaintyWords } from './words';

/** Where a date is corrected that is no event's, by the rule of the alert; undefined: on the events. */
const onProfile: Partial<Record<AlertFile['rule'], string>> = {
  BIRTHDAY: 'correction',
  'AGE-ROUND': 'correction',
  'CONSENT-OLD': 'disclosure',
  'STANCE-OLD': 'disclosure',
};

const needs = (page: string) => (page === 'disclosure' ? 'case.publish' : 'case.write');

const mayDo = (permission: 'case.write' | 'case.publish'): boolean => {
  const viewer = currentScope()?.viewer;
  return !viewer || viewerMay(viewer, permission);
};

const backTo = (file: AlertFile): string => (file.alert ? `?next=${encodeURIComponent(alertPath(file.alert))}` : '');

const correction = (file: AlertFile, event: TimelineEvent): string => `/events/${event.id}/correction${backTo(file)}`;

/** Where the button “Fix the date” leads: to the form of the event from which it comes, or to where that is chosen. */
export function fixOf(file: AlertFile): string {
  const [event, ...others] = file.grounds;
  if (!onProfile[file.rule] && event && others.length === 0 && mayDo('case.write')) return correction(file, event);
  return '#why';
}

/** Why the alert is true: the arithmetic, how certain it is, and each event on which it rests with its sources. */
export function GroundsSection({ file }: { file: AlertFile }) {
  const { alert, grounds, people } = file;
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why this is true</h2>
      {alert && (
        <>
          <p dir="auto">{alert.because}</p>
          <p class="soft more">
            {certaintyWords(alert.on, alert.precision, alert.until)}
            {grounds.some((event) => event.qualifier) && ' A date on which it rests is marked as about or not certain.'}
            {grounds.some((event) => event.disputed) && ' Sources disagree about a date on which it rests.'}
          </p>
        </>
      )}
      {grounds.length > 0 && (
        <ul class="lines card more">
          {grounds.map((event) => (
            <Ground key={event.id} file={file} event={event} name={nameIn(people, event)} />
          ))}
        </ul>
      )}
      {grounds.length === 0 && <p class="soft more">No event of which you are told stands behind it.</p>}
      <ProfileDates file={file} />
      {!mayDo('case.write') && (
        <p class="soft more">
          If a date is wrong, tell a researcher: whoever keeps the record corrects it, and this alert moves with it.
        </p>
      )}
    </section>
  );
}

/** With several people each event says whose it is. */
const nameIn = (people: readonly Profile[], event: TimelineEvent): string | undefined => {
  const whose = people.length > 1 ? people.find((one) => one.id === event.defenderId) : undefined;
  return whose && nameOf(whose);
};

function Ground({ file, event, name }: { file: AlertFile; event: TimelineEvent; name?: string }) {
  const { label } = eventKinds[event.kind];
  return (
    <li>
      <h3>
        {label}, <DateText text={event.date} />
      </h3>
      {name && (
        <span class="under">
          <bdi dir="auto">{name}</bdi>
        </span>
      )}
      {event.retractedAt && (
        <span class="under">
          Retracted: <span dir="auto">{event.retractionReason}</span>
        </span>
      )}
      <Dispute event={event} />
      {event.citations.length === 0 ? (
        <p class="sources">No source is recorded.</p>
      ) : (
        <SourceList citations={event.citations} />
      )}
      {!onProfile[file.rule] && !event.retractedAt && mayDo('case.write') && (
        <p class="small">
          <a href={correction(file, event)}>
            Fix this date
            <span class="hidden">
              : {label}
              {name && `, ${name}`}
            </span>
          </a>
        </p>
      )}
    </li>
  );
}

/** Dates that stand on the page of a person: of birth, and of consent and stance. */
function ProfileDates({ file }: { file: AlertFile }) {
  const page = onProfile[file.rule];
  if (!page || !mayDo(needs(page))) return null;
  return (
    <ul class="more">
      {file.people.map((one) => (
        <li key={one.id}>
          <a href={`/defenders/${one.id}/${page}`}>
            {page === 'correction' ? 'Correct the date of birth of ' : 'What may be told of '}
            <bdi dir="auto">{nameOf(one)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
