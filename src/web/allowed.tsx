import type { ComponentChildren } from 'preact';
import type { Permission } from '../access/domain/roles';
import { currentScope } from '../access/scope';
import { viewerMay } from '../access/viewer';

/** Shows what only some may use to those who may; whoever may not would only be refused. A pure test of a view sees all. */
export function Allowed({ to, children }: { to: Permission; children: ComponentChildren }) {
  const viewer = currentScope()?.viewer;
  return viewer && !viewerMay(viewer, to) ? null : <>{children}</>;
}
