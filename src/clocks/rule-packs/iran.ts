import { LegalRule } from '../domain/legal-rule';
import { judged } from './stages';

export const iran: LegalRule[] = [
  {
    id: 'IR-RENEWAL',
    jurisdiction: 'IR',
    label: 'temporary detention to be renewed every month',
    condition: 'every two months for grave charges',
    kind: 'review',
    trigger: ['remand_ordered', 'remand_extended'],
    offset: 'P1M',
    repeats: { upTo: 'P12M' },
    whileHeld: true,
    extendedBy: [],
    stoppedBy: ['remand_ordered', 'remand_extended', ...judged],
    lawRef: 'Criminal Procedure Code of Iran, article 242',
    validFrom: '2015-06-22',
    source: 'pretrialrights.org/iran; impactiran.uwazi.io',
    confidence: 'verified',
    checkedOn: '2026-11-23',
    note: 'At most one year, two where the penalty can be death; never above the least penalty. The day from which the code holds is general knowledge.',
  },
];
