import { addDays, addMonths, Day, firstOfMonth } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { Allowed } from '../../web/allowed';
import { counted, monthAndYear, numeral, weekdayOf } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { address } from '../../web/pagination';
import { HandlingTags, SubjectName } from './alert-row';
import { ruleLabels } from '../domain/rule-labels';
import { AlertShown } from './alert-shown';
import { Why } from './why';

export type AudienceChoice = 'all' | 'public' | 'task';

/** `nobody`: those alone that wait for somebody to take them. */
export type HandledChoice = 'all' | 'nobody';

export interface CalendarPageProps {
  /** The first day of the month shown. */
  month: Day;
  today: Day;
  audience: AudienceChoice;
  handled: HandledChoice;
  alerts: AlertShown[];
  /** How many dates the month has, and how many of a day are left out. */
  total: number;
  beyond: Map<Day, number>;
}

/** So many dates of a day are shown; the others are folded away. */
const atFirst = 8;

const choices: { value: AudienceChoice; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'public', label: 'Public' },
  { value: 'task', label: 'Tasks' },
];

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Narrowed = Pick<CalendarPageProps, 'month' | 'audience' | 'handled'>;

const link = ({ month, audience, handled }: Narrowed): string =>
  address('/calendar', {
    month: month.slice(0, 7),
    audience: audience === 'all' ? undefined : audience,
    handled: handled === 'all' ? undefined : handled,
  });

/** The dates of one month: a grid on wide screens and on paper, a list of the days that matter on narrow ones. */
export function CalendarPage({ month, today, audience, handled, alerts, total, beyond }: CalendarPageProps) {
  const narrowed = { month, audience, handled };
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return (
    <Layout title={`Calendar, ${monthAndYear(month)}`} current="calendar">
      <header class="head">
        <h1>{monthAndYear(month)}</h1>
        <p class="lead">{total === 0 ? 'No dates in this month.' : `${counted(total, 'date')} in this month.`}</p>
      </header>
      <div class="month-nav">
        <nav class="switch" aria-label="Which dates">
          {choices.map(({ value, label }) => (
            <a
              key={value}
              href={link({ ...narrowed, audience: value })}
              aria-current={value === audience ? 'true' : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
        <WithoutAnybody narrowed={narrowed} />
        <nav class="actions" aria-label="Month">
          <a class="btn" href={link({ ...narrowed, month: before })} rel="prev">
            {monthAndYear(before)}
          </a>
          {month !== firstOfMonth(today) && (
            <a class="btn" href={link({ ...narrowed, month: today })}>
              This month
            </a>
          )}
          <a class="btn" href={link({ ...narrowed, month: after })} rel="next">
            {monthAndYear(after)}
          </a>
        </nav>
      </div>
      <div class="weekdays" aria-hidden="true">
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class="calendar">
        {daysOf(month).map((day) => (
          <CalendarDay
            key={day}
            day={day}
            today={today}
            alerts={alerts.filter((a) => a.alert.on === day)}
            beyond={beyond.get(day)}
          />
        ))}
      </ol>
      <p class="more soft">
        A solid edge marks a public date, a dotted one a task for the team. Where only the month of a date is known, it
        stands on the first. <a href="/settings/calendar">International days, festivals and dates of the UN</a> are kept
        in a calendar of their own.
      </p>
      <p class="more">
        On paper: <a href={address('/calendar/print', { month: month.slice(0, 7) })}>the public dates of this month</a>,{' '}
        <a href={address('/calendar/poster.pdf', { month: month.slice(0, 7) })}>a poster of it</a>,{' '}
        <a href={address('/calendar/poster.pdf', { year: month.slice(0, 4) })}>a poster of {month.slice(0, 4)}</a>
      </p>
    </Layout>
  );
}

/** How the team works is no affair of partners. */
function WithoutAnybody({ narrowed }: { narrowed: Narrowed }) {
  const href = (handled: HandledChoice): string => link({ ...narrowed, handled });
  return (
    <Allowed to="alert.handle">
      <nav class="switch" aria-label="Who handles them">
        <a href={href('all')} aria-current={narrowed.handled === 'all' ? 'true' : undefined}>
          Whoever handles them
        </a>
        <a href={href('nobody')} aria-current={narrowed.handled === 'nobody' ? 'true' : undefined}>
          Without anybody
        </a>
      </nav>
    </Allowed>
  );
}

function daysOf(month: Day): Day[] {
  const days: Day[] = [];
  for (let day = month; day.slice(0, 7) === month.slice(0, 7); day = addDays(day, 1)) days.push(day);
  return days;
}

interface CalendarDayProps {
  day: Day;
  today: Day;
  alerts: AlertShown[];
  beyond?: number;
}

function CalendarDay({ day, today, alerts, beyond }: CalendarDayProps) {
  const classes = [
    day.endsWith('-01') && `from${weekdayOf(day)}`,
    day === today && 'today',
    alerts.length === 0 && day !== today && 'none',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ') || undefined}>
      <time dateTime={day}>
        <span class="hidden">{longDay(day)}</span>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span class="name" aria-hidden="true">
          {weekdays[weekdayOf(day) - 1]}
        </span>
      </time>
      {day === today && <span class="small"> today</span>}
      {alerts.length > 0 && (
        <>
          <Entries alerts={alerts.slice(0, atFirst)} />
          {alerts.length > atFirst && (
            <details class="small">
              <summary>{counted(alerts.length - atFirst, 'more date')}</summary>
              <Entries alerts={alerts.slice(atFirst)} />
              {beyond && <p>And {numeral(beyond)} beyond these.</p>}
            </details>
          )}
        </>
      )}
    </li>
  );
}

function Entries({ alerts }: { alerts: AlertShown[] }) {
  return (
    <ul class="dates">
      {alerts.map((shown, i) => (
        <CalendarEntry key={i} shown={shown} />
      ))}
    </ul>
  );
}

/** A public date and a day of the calendar speak their headline; a task names the case and what it is about. */
function CalendarEntry({ shown: { alert, subject, href, handling } }: { shown: AlertShown }) {
  const isPublic = alert.audience === 'public';
  return (
    <li class={alert.audience}>
      {subject.kind === 'census' || isPublic ? (
        <a href={href ?? ('href' in subject ? subject.href : undefined)} dir="auto">
          {alert.headline}
        </a>
      ) : (
        <>
          <SubjectName subject={subject} />
          <br />
          {href ? <a href={href}>{ruleLabels[alert.rule]}</a> : <span class="soft">{ruleLabels[alert.rule]}</span>}
        </>
      )}
      <span class="hidden">{isPublic ? ' (public)' : ' (task)'}</span> <HandlingTags handling={handling} />
      <Why alert={alert} />
    </li>
  );
}
