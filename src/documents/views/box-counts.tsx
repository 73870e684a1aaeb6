import { boxReasons, type BoxKept } from '../domain/box';
import { boxReasonWords } from './document-words';

/** How many boxes there are for each reason. */
export function BoxCounts({ boxes }: { boxes: readonly Pick<BoxKept, 'reason'>[] }) {
  const counts = boxReasons.map((reason) => ({ reason, n: boxes.filter((box) => box.reason === reason).length }));
  return (
    <ul>
      {counts
        .filter(({ n }) => n > 0)
        .map(({ reason, n }) => (
          <li key={reason}>
            {boxReasonWords[reason]}: {n}
          </li>
        ))}
    </ul>
  );
}
