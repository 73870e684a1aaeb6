import { AlertSource } from './alert';
import { Person } from '../../defenders/domain/publicity';

/** What is known of those whom an alert concerns. */
export interface Known {
  person(defenderId: string): Person;
  sourcesOf(eventIds: string[]): AlertSource[];
  /** Do the sources of the event differ on its date? */
  isDisputed(eventId: string): boolean;
}
