import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { counted, fromToday } from '../../web/day-text';
import { AudienceTag } from './alert-row';
import { AlertShown } from './alert-shown';

const atFirst = 5;

/** The coming dates of one case, each with its arithmetic. */
export function ComingCard({ coming, today }: { coming: AlertShown[]; today: Day }) {
  return (
    <section class="card" aria-labelledby="coming">
      <h2 id="coming">Coming dates</h2>
      {coming.length === 0 ? (
        <p class="soft">None in the next twelve months.</p>
      ) : (
        <>
          <ComingList alerts={coming.slice(0, atFirst)} today={today} />
          {coming.length > atFirst && (
            <details class="more">
              <summary>{counted(coming.length - atFirst, 'more date')}</summary>
              <ComingList alerts={coming.slice(atFirst)} today={today} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function ComingList({ alerts, today }: { alerts: AlertShown[]; today: Day }) {
  return (
    <ul class="lines">
      {alerts.map(({ alert }, i) => (
        <li key={i}>
          <b dir="auto">{alert.headline}</b>
          <span class="under">
            <time dateTime={alert.on}>{longDay(alert.on)}</time>, {fromToday(alert.on, today)}{' '}
            <AudienceTag audience={alert.audience} />
          </span>
          <details class="why">
            <summary>Why</summary>
            <p class="under" dir="auto">
              {alert.because}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
