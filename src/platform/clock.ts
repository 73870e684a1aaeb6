import { Injectable } from '@nestjs/common';
import type { Day } from '../lib/calendar-date';
import { Config } from './config';

/** The only one who asks the time. Rules get the day as an argument. */
@Injectable()
export class Clock {
  constructor(private readonly config: Config) {}

  now(): Date {
    return new Date();
  }

  /** The calendar date in a zone (IANA name), or in the zone of the configuration. */
  today(zone: string = this.config.zone): Day {
    // 'sv' writes dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv', { timeZone: zone }).format(this.now());
  }
}
