import { numeral } from '../../web/day-text';
import { CustodyStatus } from '../domain/custody-status';
import { heldPhrase } from './held-for';

/** "434 days in detention", as lists show it; nothing for whoever is not held or whose first day is not known. */
export function DaysHeld({ status, days }: { status: CustodyStatus; days: number | null }) {
  const phrase = heldPhrase(status);
  if (!phrase || days === null) return null;
  return (
    <>
      <b class="figure">{numeral(days)}</b>{' '}
      <span class="under">
        {days === 1 ? 'day' : 'days'} {phrase}
      </span>
    </>
  );
}
