import type { Day } from '../../lib/calendar-date';

/** What an address of an alert is made of. */
export interface AlertAddress {
  subject: { kind: 'defender' | 'group' | 'census' };
  subjectId: string;
  key: string;
  on: Day;
}

/** The page of an alert. The day is a hint: it is found by its key, also when its date was corrected since. */
export function alertPath({ subject, subjectId, key, on }: AlertAddress): string {
  switch (subject.kind) {
    case 'defender':
      return `/defenders/${subjectId}/alerts/${key}?on=${on}`;
    case 'group':
      return `/groups/${subjectId}/alerts/${key}?on=${on}`;
    case 'census':
      return `/calendar/census?on=${on}&key=${key}`;
  }
}
