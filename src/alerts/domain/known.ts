import { AlertSource } from './alert';
import { Obstacle, Person } from '../../defenders/domain/publicity';

/** What is known of those whom an alert concerns. */
export interface Known {
  person(defenderId: string): Person;
  /** What keeps the person from being named in public today. */
  obstacle(defenderId: string): Obstacle | null;
  /** Is something that the public must not be told among these events, or does it bear on the person's custody? */
  isWithheld(defenderId: string, eventIds: string[]): boolean;
  /** For the public only those that it may be told. */
  sourcesOf(eventIds: string[], audience: 'public' | 'task'): AlertSource[];
  /** Do the sources of the event differ on its date? */
  isDisputed(eventId: string): boolean;
}
