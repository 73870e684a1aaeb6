import { Module } from '@nestjs/common';
import { CalendarRepository } from './calendar.repository';

@Module({ providers: [CalendarRepository], exports: [CalendarRepository] })
export class CalendarsModule {}
