import { nameOf } from '../../defenders/domain/names';
import type { Profile } from '../../defenders/profile';
import { Breadcrumb } from '../../web/layout';

/** The way back from the pages about who sees a case. */
export function CaseCrumbs({ defender, deeper }: { defender: Profile; deeper?: boolean }) {
  const href = `/defenders/${defender.id}`;
  const trail = [
    { href: '/defenders', label: 'Defenders' },
    { href, label: <bdi dir="auto">{nameOf(defender)}</bdi> },
  ];
  return <Breadcrumb trail={deeper ? [...trail, { href: `${href}/access`, label: 'Who sees this case' }] : trail} />;
}
