import { factLevel, type Sensitivity } from '../access/domain/audience';
import { type Viewer, viewerMay } from '../access/viewer';
import { Invalid } from '../lib/errors';

/**
 * Everybody who writes may make a fact narrower. To tell it more widely is for those who decide what may be told to whom.
 * @param wanted undefined where the input does not speak of it
 * @throws Invalid
 */
export function refuseOpening(
  viewer: Viewer,
  stands: Sensitivity | null,
  wanted: Sensitivity | undefined,
  path: string,
): void {
  if (wanted === undefined || factLevel(wanted) >= factLevel(stands) || viewerMay(viewer, 'case.publish')) return;
  throw new Invalid([{ path, message: 'would let more people be told; only a reviewer may decide that.' }]);
}
