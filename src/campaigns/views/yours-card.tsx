import { SubjectName } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import type { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { counted, fromToday } from '../../web/day-text';
import type { OwnAlert, YoursToDo } from '../yours-to-do.service';
import { stepLabels } from './words';

/** What the viewer has to do for the alerts that she handles, what is overdue first. */
export function YoursCard({ yours, today }: { yours: YoursToDo | undefined; today: Day }) {
  if (!yours) return null;
  const { late, soon, alerts } = yours;
  return (
    <section class={late > 0 ? 'card alarm' : 'card'} aria-labelledby="yours">
      <h2 id="yours">Yours to do</h2>
      {alerts.length === 0 ? (
        <p class="soft">
          Nothing in the next two weeks. What you take on the page of an alert stands here when it is due.
        </p>
      ) : (
        <>
          <p class="soft small">
            {[late > 0 && `${counted(late, 'step')} overdue`, soon > 0 && `${counted(soon, 'step')} due in two weeks`]
              .filter(Boolean)
              .join(', ')}
            .
          </p>
          <ul class="lines more">
            {alerts.map((one) => (
              <Line key={one.href} one={one} today={today} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ one, today }: { one: OwnAlert; today: Day }) {
  return (
    <li>
      <b class="say" dir="auto">
        <a href={one.href}>{one.headline ?? `${ruleLabels[one.rule]}, ${longDay(one.on)}: does not hold any more`}</a>
      </b>
      <span class="under">
        <SubjectName subject={one.subject} />
      </span>
      <span class={one.late ? 'under late' : 'under'}>
        {one.late && 'Overdue: '}
        {stepLabels[one.step]}, {longDay(one.due)} ({fromToday(one.due, today)})
      </span>
    </li>
  );
}
