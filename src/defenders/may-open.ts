import { type Viewer, viewerMay } from '../access/viewer';
import type { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import type { ProfileToTell } from './domain/profile-facts';
import { whatOpens } from './domain/what-opens';

/** A case of which nothing is recorded yet. */
export const nothingTold: ProfileToTell = {
  confidentiality: null,
  stance: null,
  sensitivity: null,
  answers: {},
  names: [],
};

/**
 * Everybody who writes may close: record a refusal, make a fact narrower. To open is for those who decide what may be
 * told to whom.
 * @throws Invalid when the change would let somebody be told more, and the viewer may not decide that
 */
export function mayOpen(viewer: Viewer, before: ProfileToTell, after: ProfileToTell, today: Day): void {
  if (viewerMay(viewer, 'case.publish')) return;
  const opened = whatOpens(before, after, today);
  if (opened.length === 0) return;
  throw new Invalid(
    opened.map((path) => ({ path, message: 'would let more people be told; only a reviewer may decide that.' })),
  );
}
