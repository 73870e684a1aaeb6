import type { Level } from '../../access/domain/levels';
import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';
import { levelLabel } from './words';

interface LevelTagProps {
  defender: { id: string; confidentiality?: Level | null };
}

/** How widely the case may be known, with the way to who sees it: for those who may say so. */
export function LevelTag({ defender: { id, confidentiality } }: LevelTagProps) {
  const viewer = currentScope()?.viewer;
  if (!viewer || !viewerMay(viewer, 'case.restrict')) return null;
  return (
    <a class="tag task" href={`/defenders/${id}/access`}>
      {levelLabel(confidentiality ?? 'internal')}
      <span class="hidden"> Who sees this case</span>
    </a>
  );
}
