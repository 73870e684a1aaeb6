import { SourceList } from '../../timeline/views/source-list';
import { AlertShown } from './alert-shown';

/** How the date came about and which sources it rests on, folded away: every date can be checked where it is read. */
export function Why({ alert: { because, sources } }: { alert: AlertShown['alert'] }) {
  return (
    <details class="why">
      <summary>Why</summary>
      <p class="under" dir="auto">
        {because}
      </p>
      <SourceList citations={sources} />
    </details>
  );
}
