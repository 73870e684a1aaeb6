import { DateText } from '../../web/date-text';
import { Happening } from './happening';
import { sourceName } from './source-line';

const Source = ({ citation }: Happening['conflicts'][number]) => <bdi dir="auto">{sourceName(citation)}</bdi>;

/**
 * What sources say of the date besides the one that is used, and why that one is. Only dates that cannot both be true
 * are called a disagreement: a month and a day in it are not. Nothing is averaged away.
 */
export function Dispute({ event: { date, conflicts, disputed, preferredReason } }: { event: Happening }) {
  const used = (
    <>
      Used here: <DateText text={date} />.
    </>
  );
  if (disputed) {
    return (
      <div class="dispute">
        <h4>Sources disagree about the date</h4>
        <ul>
          {conflicts.map((conflict, i) => (
            <li key={i}>
              <Source {...conflict} /> says <DateText text={conflict.says} />.
            </li>
          ))}
          <li>
            {used} {preferredReason ? <span dir="auto">{preferredReason}</span> : 'No reason is recorded yet.'}
          </li>
        </ul>
      </div>
    );
  }
  return (
    <>
      {conflicts.map((conflict, i) => (
        <p key={i} class="small soft">
          Also given as <DateText text={conflict.says} /> (<Source {...conflict} />)
        </p>
      ))}
      {preferredReason && (
        <div class="dispute">
          <h4>Why this date</h4>
          <p>
            {used} <span dir="auto">{preferredReason}</span>
          </p>
        </div>
      )}
    </>
  );
}
