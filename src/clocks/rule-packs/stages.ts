import { EventKind } from '../../custody/domain/event-kinds';

/**
 * The stages of a criminal case, each with what shows that it has been reached. A timeline has gaps: whoever has been
 * indicted is no longer under investigation, although nobody heard of the transfer to the prosecutor.
 */
const final: EventKind[] = ['final_judgment', 'prison_admission'];
const appeal: EventKind[] = ['appeal_filed', 'appeal_accepted', 'appeal_ruling', ...final];

export const judged: EventKind[] = ['verdict', 'sentence', ...appeal];
/** What makes an appeal a matter of the past. Prison alone does not: some are moved before the days to appeal are over. */
export const appealed: EventKind[] = ['appeal_filed', 'appeal_accepted', 'appeal_ruling', 'final_judgment'];
export const appealDecided: EventKind[] = ['appeal_ruling', 'retrial', ...final];
export const inCourt: EventKind[] = [
  'court_accepts',
  'pretrial_conference',
  'trial_opened',
  'trial_session',
  'trial_concluded',
  ...judged,
];
export const indicted: EventKind[] = ['indictment', ...inCourt];
export const withProsecutor: EventKind[] = ['transfer_prosecutor', 'supp_investigation', ...indicted];
export const arrested: EventKind[] = ['formal_arrest', ...withProsecutor];

/** Ends what does not end with custody. */
export const death: EventKind[] = ['death_in_custody', 'execution', 'death'];
