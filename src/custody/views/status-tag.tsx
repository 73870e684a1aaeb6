import { CustodyStatus, custodyStatuses, Standing, standingOf } from '../domain/custody-status';

/**
 * The status in words; colour only repeats what the words say. With the standing of the day, a custody of which the
 * dates leave open whether it has begun is not shown as certain.
 */
export function StatusTag({ status, standing = standingOf(status) }: { status: CustodyStatus; standing?: Standing }) {
  const isOpen = standing !== standingOf(status);
  return (
    <span class={`tag ${standing}`}>
      {custodyStatuses[status].label}
      {isOpen && ', not certain'}
    </span>
  );
}
