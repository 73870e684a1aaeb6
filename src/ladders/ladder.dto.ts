import { LeadsField } from './leads';

/** The days of a ladder. */
export class LadderInput {
  @LeadsField('Days before the date; 0 on the day, negative after it', true)
  days: number[];
}
