import { Module } from '@nestjs/common';
import { CalendarRepository } from './calendar.repository';
import { CalendarService } from './calendar.service';
import { CalendarWebController } from './calendar.web.controller';

@Module({
  controllers: [CalendarWebController],
  providers: [CalendarRepository, CalendarService],
  exports: [CalendarRepository],
})
export class CalendarsModule {}
