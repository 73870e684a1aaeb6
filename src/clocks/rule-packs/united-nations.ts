import { LegalRule } from '../domain/legal-rule';

export const unitedNations: LegalRule[] = [
  {
    id: 'UN-REPLY',
    jurisdiction: 'UN',
    label: 'reply of the State to a UN communication, 60 days',
    kind: 'limit',
    trigger: ['un_communication'],
    offset: 'P60D',
    whileHeld: false,
    extendedBy: [],
    stoppedBy: ['state_reply'],
    lawRef: 'Methods of work of the Working Group on Arbitrary Detention, A/HRC/36/38',
    validFrom: '2011-01-01',
    source: 'ohchr.org, Working Group on Arbitrary Detention, complaints and urgent appeals',
    confidence: 'verified',
    checkedOn: '2026-11-23',
    note:
      'The State may ask for up to one month more (not checked). For communications of other special procedures 60 days are general knowledge. Older ' +
      'pages say 90 days for the Working Group; since when it is 60 is general knowledge.',
  },
];
