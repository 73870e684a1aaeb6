import { LegalRule } from '../domain/legal-rule';

export const belarus: LegalRule[] = [
  {
    id: 'BY-411',
    jurisdiction: 'BY',
    label: 'new sentence for disobedience in prison shortly before release',
    kind: 'risk',
    trigger: ['sentence'],
    offset: null,
    whileHeld: true,
    extendedBy: [],
    stoppedBy: [],
    lawRef: 'Criminal Code of Belarus, article 411',
    validFrom: '2001-01-01',
    source:
      'spring96.org/en/news/113225; t.center/MDziadok/363: sentenced anew on 26 February 2015, five days before the end',
    confidence: 'verified',
    checkedOn: '2026-11-23',
    note: 'The day from which the code holds is general knowledge.',
  },
];
