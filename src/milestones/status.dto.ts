import { DayField } from '../web/day-field';

/** Which day a status is asked for. */
export class StatusQuery {
  @DayField({ about: 'The day; today when it is left out' })
  on?: string;
}
