import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Day } from '../lib/calendar-date';
import { type Alert, type AlertSource, type AlertUnit, ruleCodes, type RuleCode } from './domain/alert';

class AlertSubjectResource {
  @ApiProperty({ enum: ['defender', 'group', 'census'] }) kind: Alert['subject']['kind'];
  @ApiProperty({ description: 'Of the defender or the group; of the census its day' }) reference: string;
  @ApiProperty({ description: 'Of the defender or the group; of the census its day' }) id: string;
}

class AlertSourceResource implements AlertSource {
  @ApiPropertyOptional() title?: string;
  @ApiPropertyOptional() url?: string;
  @ApiPropertyOptional({ description: 'When it appeared, in EDTF' }) published?: string;
}

/** An alert as the API and the command line give it. */
export class AlertResource implements Alert {
  @ApiProperty({ description: 'Stays when the date is corrected; stands in the address of the alert' }) key: string;
  @ApiProperty({ format: 'date', description: 'The first of the month where only the month is known' }) on: Day;
  @ApiProperty({ enum: [...ruleCodes] }) rule: RuleCode;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ enum: ['year', 'day', 'month', 'time', 'person'] }) unit: AlertUnit;
  @ApiProperty() subject: AlertSubjectResource;
  @ApiProperty() headline: string;
  @ApiProperty({ enum: ['public', 'task'], description: '`public`: the headline may be published' })
  audience: Alert['audience'];
  @ApiProperty({ type: [String], description: 'References of those who are held on the day' }) held: string[];
  @ApiProperty({ type: [String], description: 'References of those who are at liberty on the day' }) free: string[];
  @ApiProperty({ description: 'The arithmetic, as a person can check it' }) because: string;
  @ApiProperty({ type: [AlertSourceResource] }) sources: AlertSourceResource[];
}

/** Names each field: a new one reaches nobody by accident. */
export function presentAlert(alert: Alert & { key: string; subjectId: string }): AlertResource {
  const { key, on, rule, count, unit, subject, headline, audience, held, free, because, sources } = alert;
  return {
    key,
    on,
    rule,
    count,
    unit,
    subject: { kind: subject.kind, reference: subject.reference, id: alert.subjectId },
    headline,
    audience,
    held,
    free,
    because,
    sources: sources.map(({ title, url, published }) => ({
      ...(title && { title }),
      ...(url && { url }),
      ...(published && { published }),
    })),
  };
}

/** One line for a terminal. */
export const alertLine = (alert: Alert): string =>
  `${alert.on}  ${alert.audience === 'public' ? 'public' : 'task  '}  ${alert.rule.padEnd(10)}  ${alert.headline}`;
