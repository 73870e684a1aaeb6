import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LogEntry } from './domain/log-entry';

class CaseOfLine {
  @ApiPropertyOptional({ description: 'Left out when you may not see the case' }) id?: string;
  @ApiPropertyOptional() reference?: string;
  @ApiProperty({ description: 'Is it a case that you may not see?' }) hidden: boolean;
}

/** One line of the trail. */
export class LogEntryResource {
  @ApiPropertyOptional({ description: 'The number of the line; only in the whole trail' }) id?: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ example: 'case.read' }) act: string;
  @ApiPropertyOptional({ description: 'The id of an account, or a word as command-line' }) actor?: string;
  @ApiProperty() who: string;
  @ApiProperty({ example: 'opened the case' }) what: string;
  @ApiPropertyOptional({ description: 'The name of another person whom it concerns' }) concerns?: string;
  @ApiPropertyOptional({ description: 'The network from which it was done' }) network?: string;
  @ApiPropertyOptional({ type: CaseOfLine }) defender?: CaseOfLine;
  @ApiProperty({ type: [String] }) details: string[];
}

/** A line without its number: numbers would tell how much is done in cases that the reader may not see. */
export function presentLogEntry(entry: LogEntry): LogEntryResource {
  const { at, act, actor, who, what, concerns, network, defender, details } = entry;
  return {
    at: at.toISOString(),
    act,
    actor: actor ?? undefined,
    who,
    what,
    concerns: concerns ?? undefined,
    network: network ?? undefined,
    defender: defender === null ? undefined : defender === 'hidden' ? { hidden: true } : { ...defender, hidden: false },
    details,
  };
}

/** A line of the whole trail, with the number by which `vigil audit verify` speaks of it. */
export const presentNumbered = (entry: LogEntry): LogEntryResource => ({ id: entry.id, ...presentLogEntry(entry) });
