import { Injectable } from '@nestjs/common';
import type { Day } from '../lib/calendar-date';
import { dayIn } from '../lib/zoned-day';
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
    return dayIn(this.now(), zone);
  }
}
