import { addDays, type Day } from '../../lib/calendar-date';

/** `single`: one message for each alert. The others gather what has come due since the last. */
export const rhythms = ['single', 'daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** 0 is Monday. */
const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const isMonday = (day: Day): boolean => weekday(day) === 0;

/** The day of the message that tells of what falls due on a day: of a week on its Monday. */
export const sentOn = (rhythm: Rhythm, day: Day): Day => (rhythm === 'weekly' ? addDays(day, -weekday(day)) : day);
