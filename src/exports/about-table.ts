import { sha256 } from '../lib/sha256';
import { wordsOf } from '../reports/words/words';
import type { Order } from './made';

/**
 * By what a copy of a table is known again: a table is written while it is read, so its fingerprint stands for the order
 * and the moment, not for the rows. The SHA-256 of the file stands for those.
 */
export function fingerprintOfTable({ copy, template, audience, language, format, day }: Order): string {
  const { reference, madeAt } = copy;
  const stated = JSON.stringify([reference, madeAt, template, audience, language, format, day]);
  return sha256(stated).slice(0, 16).match(/.{4}/g)!.join(' ');
}

/** What a table says of itself: for whom it is, as of when, and by what it is known again. */
export function aboutTable(order: Order): [string, string][] {
  const { footer, audiences } = wordsOf(order.language);
  return [
    [footer.reference, order.copy.reference],
    [footer.audience, audiences[order.audience]],
    [footer.asOf, order.day],
    [footer.made, order.copy.madeAt],
    [footer.fingerprint, fingerprintOfTable(order)],
  ];
}
