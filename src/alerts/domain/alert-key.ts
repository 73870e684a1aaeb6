import { shortDigest } from '../../lib/short-digest';

/** What makes an alert the same one after its date was corrected: everything but the day. */
export interface AlertIdentity {
  rule: string;
  subjectId: string;
  count: number;
  unit: string;
  /** Tells apart two of a kind: the event from which it is counted, the rule of law, the purposes of a consent. */
  of?: string;
}

/**
 * A stable name for an alert, 22 characters that may stand in an address: the same before and after a correction of its
 * date, another for the second spell in custody of the same person. It names nobody.
 */
export function alertKey({ rule, subjectId, count, unit, of = '' }: AlertIdentity): string {
  return shortDigest([rule, subjectId, count, unit, of].join('|'));
}

export const isAlertKey = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{22}$/.test(text);
