import { LegalRule } from '../domain/legal-rule';
import { judged } from './stages';

const remand = {
  jurisdiction: 'RU',
  trigger: ['remand_ordered'],
  firstTriggerOnly: true,
  whileHeld: true,
  extendedBy: ['remand_extended'],
  stoppedBy: ['court_accepts', 'trial_opened', 'trial_session', ...judged],
  lawRef: 'Code of Criminal Procedure of Russia, custody during the investigation',
  validFrom: '2002-07-01',
  source: 'Judgments of the European Court of Human Rights at zaki.ru; notarius-nn.ru',
  confidence: 'verified',
  checkedOn: '2026-11-23',
  note: 'In court another clock runs. The day from which the code holds is general knowledge.',
} as const;

const step = { ...remand, id: 'RU-REMAND', kind: 'review' } as const;

export const russia: LegalRule[] = [
  { ...step, step: 1, label: 'custody in the investigation, 2 months', offset: 'P2M' },
  { ...step, step: 2, label: 'custody in the investigation, 6 months', offset: 'P6M' },
  { ...step, step: 3, label: 'custody in the investigation, 12 months', offset: 'P12M' },
  {
    ...remand,
    id: 'RU-REMAND-MAX',
    kind: 'limit',
    extendedBy: [],
    label: 'custody in the investigation, 18 months',
    offset: 'P18M',
  },
];
