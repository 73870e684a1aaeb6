import { StatusAnswer } from '../../custody/domain/status-answer';
import { custodyStatuses } from '../../custody/domain/custody-status';
import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { AlertShown } from '../../alerts/views/alert-shown';
import { When } from '../../alerts/views/coming-card';

interface StatusSectionProps {
  status: StatusAnswer;
  on: Day;
  today: Day;
  /** The coming date that is nearest; it counts from today, so the status as of another day leaves it out. */
  next?: AlertShown;
  /** Address of the page itself. */
  href: string;
}

/** What the status rests on, and the form that asks for it as of another day. */
export function StatusSection({ status, on, today, next, href }: StatusSectionProps) {
  return (
    <section aria-labelledby="status">
      <h2 id="status">{on === today ? `Status today, ${longDay(on)}` : `Status on ${longDay(on)}`}</h2>
      <p>
        <b>{custodyStatuses[status.status].label}.</b> <bdi dir="auto">{status.because}</bdi>
      </p>
      {next && on === today && (
        <p class="more next">
          <b>Next:</b> <When alert={next.alert} today={today} />: <bdi dir="auto">{next.alert.headline}</bdi>.{' '}
          <a class="jump" href="#coming">
            All coming dates
          </a>
        </p>
      )}
      <form class="asof more" action={href}>
        <div class="field">
          <label for="on" class="small">
            As of another day
          </label>
          <input type="date" id="on" name="on" value={on} min="1000-01-01" max="9999-12-31" />
        </div>
        <button class="btn">Show</button>
        {on !== today && <a href={href}>Back to today</a>}
      </form>
    </section>
  );
}
