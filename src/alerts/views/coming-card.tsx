import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { counted, fromToday, monthAndYear } from '../../web/day-text';
import { AudienceTag, HandlingTags, Headline } from './alert-row';
import { AlertShown } from './alert-shown';
import { Why } from './why';

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

/**
 * The day and how far off it is; the month alone, or the first of several days, where no more is known. It stands before
 * the headline, which speaks as of that day.
 */
export function When({
  alert: { on, precision },
  today,
}: {
  alert: Pick<AlertShown['alert'], 'on' | 'precision'>;
  today: Day;
}) {
  if (precision === 'month') {
    return (
      <>
        <time dateTime={on.slice(0, 7)}>{monthAndYear(on)}</time>, day not known
      </>
    );
  }
  return (
    <>
      {precision === 'window' && 'from '}
      <time dateTime={on}>{longDay(on)}</time> ({fromToday(on, today)})
    </>
  );
}

function ComingList({ alerts, today }: { alerts: AlertShown[]; today: Day }) {
  return (
    <ul class="lines">
      {alerts.map((shown, i) => (
        <li key={i}>
          <span class="under">
            <When alert={shown.alert} today={today} /> <AudienceTag audience={shown.alert.audience} />{' '}
            <HandlingTags handling={shown.handling} />
          </span>
          <b class="say" dir="auto">
            <Headline shown={shown} />
          </b>
          <Why alert={shown.alert} />
        </li>
      ))}
    </ul>
  );
}
