import { AudienceTag, SubjectName } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import type { AlertShown } from '../../alerts/views/alert-shown';
import { When } from '../../alerts/views/coming-card';
import type { Day } from '../../lib/calendar-date';
import { longDay, shortDay } from '../../lib/date-text';
import { counted } from '../../web/day-text';
import type { Rhythm } from '../domain/rhythm';

export interface PreviewShown {
  today: Day;
  next: { shown: AlertShown; days: Day[] }[];
  until: Day;
  monthly: number | null;
  rhythm: Rhythm;
}

/** What a subscription would bring next, from the cases as its owner sees them today. */
export function PreviewCard({ preview }: { preview: PreviewShown }) {
  const { next, today, until } = preview;
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        What it would bring
      </h2>
      {next.length === 0 ? (
        <p class="soft">Nothing up to {longDay(until)}, as the cases stand today.</p>
      ) : (
        <>
          <p>{howMany(preview)}</p>
          <ul class="lines more">
            {next.map(({ shown, days }, i) => (
              <li key={i}>
                <span class="under">
                  <When alert={shown.alert} today={today} /> <AudienceTag audience={shown.alert.audience} />
                </span>
                <b dir="auto">{shown.alert.headline}</b>
                <span class="under">
                  <SubjectName subject={shown.subject} /> · {ruleLabels[shown.alert.rule]}
                </span>
                <span class="under">{comes(days)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint more">
        With your rights as they are now; they are asked for again whenever something is sent. Cases that are kept quiet
        are never sent: they stand on the pages of Vigil alone.
      </p>
    </section>
  );
}

function howMany({ monthly, rhythm, next }: PreviewShown): string {
  const first = `The next ${next.length === 1 ? 'date' : `${next.length} dates`}.`;
  if (monthly === null) return first;
  const notices = monthly === 0 ? 'less than one notice a month' : `about ${counted(monthly, 'notice')} a month`;
  const gathered = {
    single: '',
    daily: ', gathered into at most one message a day',
    weekly: ', gathered into one message a week',
  };
  return `${first} Altogether ${notices}${gathered[rhythm]}.`;
}

/** The days on which it comes: in one year without that year, but for the last. */
function comes(days: Day[]): string {
  const words = days.map((day, i) => {
    const sameYear = days[i + 1]?.slice(0, 4) === day.slice(0, 4);
    return sameYear ? shortDay(day).replace(/ \d{4}$/, '') : shortDay(day);
  });
  const last = words.pop();
  return `Comes on ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}`;
}
