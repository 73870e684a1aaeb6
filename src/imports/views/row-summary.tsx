import { eventKinds } from '../../custody/domain/event-kinds';
import { DateText } from '../../web/date-text';
import type { KeptRow } from '../batch';
import type { RowChoice } from '../domain/verdict-model';
import { verdictWords } from './import-words';

const chosen: Record<RowChoice['action'], string> = {
  create: 'you chose a new case',
  update: 'you chose a case to add to',
  skip: 'you chose to skip it',
};

/** One row in short: whom it speaks of, what will become of it, and why. */
export function RowSummary({ batchId, row }: { batchId: string; row: KeptRow }) {
  const { number, said, judged, verdict, choice } = row;
  const rows = said?.rows ?? [number];
  const name = said?.person.names[0]?.understood ?? undefined;
  return (
    <div>
      <p>
        <a href={`/imports/${batchId}/rows/${number}`}>
          {rows.length > 1 ? `Rows ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}` : `Row ${number}`}
          {': '}
          <bdi dir="auto" lang={name?.lang}>
            {name?.text ?? said?.person.reference?.understood ?? 'nobody is named'}
          </bdi>
        </a>
        {Object.keys(row.edited).length > 0 && <span class="soft"> (corrected)</span>}
      </p>
      <p class="under">
        <strong>{verdict && verdictWords[verdict].label}</strong>
        {choice && `, ${chosen[choice.action]}`}
        {judged && judged.verdict.why.length > 0 && `. ${judged.verdict.why.join(' ')}`}
        {judged?.verdict.isStale && (
          <>
            {' '}
            <a href={`/imports/${batchId}/rows/${number}`}>Look at this row again</a>
          </>
        )}
      </p>
      {said && said.events.length > 0 && (
        <p class="under">
          {said.events.slice(0, 4).map((event, i) => (
            <span key={i}>
              {i > 0 && ' · '}
              {eventKinds[event.kind].label}, <DateText text={event.date} />
            </span>
          ))}
          {said.events.length > 4 && ` and ${said.events.length - 4} more`}
        </p>
      )}
    </div>
  );
}
