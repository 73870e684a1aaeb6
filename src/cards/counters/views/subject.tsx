import { Breadcrumb } from '../../../web/layout';

/** Whose days a counter counts. */
export interface SubjectShown {
  kind: 'defender' | 'group';
  href: string;
  name: string;
}

/** The way back from a page of counters. */
export function SubjectCrumbs({ of, deeper }: { of: SubjectShown; deeper?: boolean }) {
  const all =
    of.kind === 'group' ? { href: '/groups', label: 'Joint cases' } : { href: '/defenders', label: 'Defenders' };
  const own = { href: of.href, label: <bdi dir="auto">{of.name}</bdi> };
  const trail = [all, own, ...(deeper ? [{ href: `${of.href}/counters`, label: 'Day counters' }] : [])];
  return <Breadcrumb trail={trail} />;
}
