import { addDays, type Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { Allowed } from '../../web/allowed';
import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import type { KeptDay } from '../calendar.repository';
import { dayKinds } from '../domain/calendar-day';
import { datesBetween } from '../domain/dates-of';
import { concernLabels, kindHeadings, ruleWords, whereWords } from './day-words';

export interface CalendarDaysPageProps {
  days: KeptDay[];
  today: Day;
  /** May the viewer change it? */
  mayChange: boolean;
  notice?: string;
}

/** The calendar of the field: every day with its next dates, so that a wrong one is seen. */
export function CalendarDaysPage({ days, today, mayChange, notice }: CalendarDaysPageProps) {
  return (
    <Layout title="Calendar of the field" current="calendar" notice={notice}>
      <Breadcrumb trail={[{ href: '/calendar', label: 'Calendar' }]} />
      <header class="head">
        <h1>Calendar of the field</h1>
        <p class="lead">
          International days, festivals and dates of the UN on which cases are spoken of. Sessions and deadlines of the
          UN are set each year: enter them as they are published.
        </p>
        <Allowed to="organisation.manage">
          <p class="actions">
            <a class="btn main" href="/settings/calendar/new">
              Add a day
            </a>
          </p>
        </Allowed>
      </header>
      {dayKinds.map((kind) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{kindHeadings[kind]}</h2>
          <Rows days={days.filter((day) => day.kind === kind)} today={today} mayChange={mayChange} />
        </section>
      ))}
      <Allowed to="audit.read">
        <p class="more">
          <a href="/audit?group=told">Who changed what stands in the trail.</a>
        </p>
      </Allowed>
    </Layout>
  );
}

function Rows({ days, today, mayChange }: Omit<CalendarDaysPageProps, 'notice'>) {
  if (days.length === 0) return <p class="soft">None has been entered.</p>;
  return (
    <ul class="rows people">
      {days.map((day) => (
        <li key={day.code}>
          <div>
            <p>
              {mayChange ? (
                <a href={`/settings/calendar/${day.code}`}>
                  <bdi dir="auto">{day.names.en}</bdi>
                </a>
              ) : (
                <bdi dir="auto">{day.names.en}</bdi>
              )}
              {!day.enabled && (
                <>
                  {' '}
                  <span class="tag task">Off</span>
                </>
              )}
            </p>
            <p class="under">
              {ruleWords(day.rule)} · <code>{day.code}</code>
            </p>
          </div>
          <div>
            <p>{nextDates(day, today, day.rule.type === 'every_year' ? 1 : 3)}</p>
            <p class="under">
              {whereWords(day)}
              {day.concerns !== 'everyone' && ` · ${concernLabels[day.concerns]}`}
              {day.kind === 'festival' && (day.audience === 'public' ? ' · headlines' : ' · tasks')}
              {day.mayDiffer && ' · may be kept a day earlier or later'}
            </p>
          </div>
          <p class="end under">
            {day.changedAt ? (
              <>
                {day.shipped ? 'Changed' : 'Added'} {day.changedBy && <bdi dir="auto">by {day.changedBy}, </bdi>}
                {momentText(day.changedAt)}
              </>
            ) : (
              'As it came'
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const yearsAhead = 12;

/** The next days on which it falls, as text. */
export function nextDates({ rule }: Pick<KeptDay, 'rule'>, today: Day, most: number): string {
  const next = datesBetween(rule, today, addDays(today, 366 * yearsAhead)).slice(0, most);
  return next.length === 0 ? 'No date ahead: enter the next ones' : next.map((day) => longDay(day)).join(' · ');
}
