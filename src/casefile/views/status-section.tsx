import { StatusAnswer } from '../../custody/domain/status-answer';
import { custodyStatuses } from '../../custody/domain/custody-status';
import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';

interface StatusSectionProps {
  status: StatusAnswer;
  on: Day;
  today: Day;
  /** Address of the page itself. */
  href: string;
}

/** What the status rests on, and the form that asks for it as of another day. */
export function StatusSection({ status, on, today, href }: StatusSectionProps) {
  return (
    <section aria-labelledby="status">
      <h2 id="status">{on === today ? 'Status today' : `Status on ${longDay(on)}`}</h2>
      <p>
        <b>{custodyStatuses[status.status].label}.</b> <span dir="auto">{status.because}</span>
      </p>
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
