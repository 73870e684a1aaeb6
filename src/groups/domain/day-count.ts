/** How a campaign counts days: without the first day (19 to 20 September is day 1), or with it (day 2). */
export const dayCounts = ['exclusive', 'inclusive'] as const;
export type DayCount = (typeof dayCounts)[number];
