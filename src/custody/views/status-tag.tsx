import { CustodyStatus, custodyStatuses, standingOf } from '../domain/custody-status';

/** The status in words; colour only repeats what the words say. */
export function StatusTag({ status }: { status: CustodyStatus }) {
  return <span class={`tag ${standingOf(status)}`}>{custodyStatuses[status].label}</span>;
}
