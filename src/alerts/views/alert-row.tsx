import { PersonName } from '../../defenders/views/person-name';
import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { fromToday, shortMonth, shortWeekday } from '../../web/day-text';
import { ruleLabels } from '../domain/rule-labels';
import { AlertShown, Subject } from './alert-shown';
import { Why } from './why';

/** Public alerts and tasks differ by word, by outline and by weight, not by colour alone. */
export function AudienceTag({ audience }: { audience: 'public' | 'task' }) {
  return audience === 'public' ? <span class="tag">Public</span> : <span class="tag task">Task</span>;
}

export function SubjectName({ subject }: { subject: Subject }) {
  switch (subject.kind) {
    case 'defender':
      return <PersonName names={subject.names} href={subject.href} />;
    case 'group':
      return (
        <>
          <a href={subject.href}>
            <bdi dir="auto">{subject.name}</bdi>
          </a>
          {subject.hashtag && (
            <>
              {' '}
              <bdi class="other">{subject.hashtag}</bdi>
            </>
          )}
        </>
      );
    case 'census':
      return <>All cases</>;
  }
}

/** The words of an alert, which lead to its own page. */
export function Headline({ shown: { alert, href } }: { shown: AlertShown }) {
  return href ? <a href={href}>{alert.headline}</a> : <>{alert.headline}</>;
}

/** What people did with an alert: used, put off, or who handles it. The strongest word stands first. */
export function HandlingTags({ handling }: Pick<AlertShown, 'handling'>) {
  if (!handling) return null;
  const { takenBy, used, putOffUntil } = handling;
  return (
    <>
      {used && <span class="tag done">Used</span>}
      {!used && putOffUntil && <span class="tag waits">Not now, until {longDay(putOffUntil)}</span>}
      {takenBy && (
        <span class="tag taken">
          Taken by <bdi>{takenBy}</bdi>
        </span>
      )}
    </>
  );
}

/** A day as on a leaf calendar; a month, where no more is known. */
export function Leaf({ day, precision }: { day: Day; precision: AlertShown['alert']['precision'] }) {
  if (precision === 'month') {
    return (
      <time class="leaf" dateTime={day.slice(0, 7)}>
        <span>in</span>
        <b>{shortMonth(day)}</b>
        <span>day not known</span>
      </time>
    );
  }
  return (
    <time class="leaf" dateTime={day}>
      <span>{shortWeekday(day)}</span>
      <b>{Number(day.slice(8))}</b>
      <span>{shortMonth(day)}</span>
    </time>
  );
}

/** One alert in a list: the day, who, the words, and for whom they are. */
export function AlertRow({ shown, today }: { shown: AlertShown; today: Day }) {
  const { alert, subject, handling } = shown;
  return (
    <li class={alert.audience}>
      <Leaf day={alert.on} precision={alert.precision} />
      <div>
        <p class="say" dir="auto">
          <Headline shown={shown} />
        </p>
        <p class="under">
          <SubjectName subject={subject} /> · {ruleLabels[alert.rule]} <HandlingTags handling={handling} />
        </p>
        <Why alert={alert} />
      </div>
      <div class="end">
        <AudienceTag audience={alert.audience} />
        <p class="under">
          {alert.precision === 'day'
            ? fromToday(alert.on, today)
            : `from ${shortWeekday(alert.on)} ${Number(alert.on.slice(8))} ${shortMonth(alert.on)}`}
        </p>
      </div>
    </li>
  );
}
