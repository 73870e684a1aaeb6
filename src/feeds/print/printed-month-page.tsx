import { addDays, type Day } from '../../lib/calendar-date';
import { assetUrl } from '../../web/assets';
import { counted, monthAndYear, weekdayOf } from '../../web/day-text';
import { longDay } from '../../lib/date-text';
import type { PrintedDate } from './printed-month';

export type PrintedAudience = 'public' | 'task' | 'all';

export interface PrintedMonthPageProps {
  month: Day;
  today: Day;
  audience: PrintedAudience;
  dates: PrintedDate[];
  /** Are there more than were read? */
  more: boolean;
  organisation: string;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** So many of a day have room on the sheet, of which six weeks leave less. */
const roomOf = (weeks: unknown[]): number => (weeks.length > 5 ? 2 : 3);

const titles = { public: 'Public dates', task: 'Tasks of the team', all: 'All dates of the team' };

/** A month on one sheet of A4, black on white, with nothing around it. */
export function PrintedMonthPage({ month, today, audience, dates, more, organisation }: PrintedMonthPageProps) {
  const weeks = weeksOf(month);
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <title>{`${monthAndYear(month)} · Vigil`}</title>
        <link rel="icon" type="image/png" href={assetUrl('icon.png')} />
        <link rel="stylesheet" href={assetUrl('app.css')} />
      </head>
      <body class="sheet">
        <main id="main">
          <header>
            <h1>{monthAndYear(month)}</h1>
            <p>
              {titles[audience]}
              {organisation && (
                <>
                  , <bdi dir="auto">{organisation}</bdi>
                </>
              )}
            </p>
          </header>
          <table>
            <thead>
              <tr>
                {weekdays.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, i) => (
                <tr key={i}>
                  {week.map((day, j) => (
                    <td key={j}>
                      {day && (
                        <PrintedDay day={day} dates={dates.filter(({ on }) => on === day)} most={roomOf(weeks)} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <footer>
            As it was known on {longDay(today)}. Where only the month of a date is known, it stands on the first.
            {more && ' There are more dates than are shown here.'}
          </footer>
        </main>
      </body>
    </html>
  );
}

function PrintedDay({ day, dates, most }: { day: Day; dates: PrintedDate[]; most: number }) {
  const left = dates.length - most;
  return (
    <>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      <ul>
        {dates.slice(0, most).map(({ text, isPublic }, i) => (
          <li key={i} class={isPublic ? undefined : 'task'} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{counted(left, 'more date')}</p>}
    </>
  );
}

/** The weeks of a month, Monday first; null outside of it. */
function weeksOf(month: Day): (Day | null)[][] {
  const days: (Day | null)[] = Array.from({ length: weekdayOf(month) - 1 }, () => null);
  for (let day = month; day.slice(0, 7) === month.slice(0, 7); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7));
}
