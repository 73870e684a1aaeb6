import { nameOf } from '../../defenders/domain/names';
import { Breadcrumb } from '../../web/layout';
import type { AlertFile } from '../alert-file';

/** The way back to the case, and from its forms to the alert. */
export function AlertCrumbs({ file, deeper }: { file: AlertFile; deeper?: boolean }) {
  const { subject, path, on } = file;
  const trail =
    subject.kind === 'group'
      ? [
          { href: '/groups', label: 'Joint cases' },
          { href: subject.href, label: <bdi dir="auto">{subject.name}</bdi> },
        ]
      : subject.kind === 'defender'
        ? [
            { href: '/defenders', label: 'Defenders' },
            { href: subject.href, label: <bdi dir="auto">{nameOf(subject)}</bdi> },
          ]
        : [{ href: `/calendar?month=${on.slice(0, 7)}`, label: 'Calendar' }];
  return <Breadcrumb trail={deeper ? [...trail, { href: `${path}?on=${on}`, label: 'The alert' }] : trail} />;
}
