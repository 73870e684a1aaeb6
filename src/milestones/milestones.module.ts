import { Module } from '@nestjs/common';
import { CaseClock } from './case-clock.service';
import { CaseFactsRepository } from './case-facts.repository';
import { CalendarsModule } from '../calendars/calendars.module';
import { MilestonesRepository } from './milestones.repository';
import { ReckonedDatesRepository } from './reckoned-dates.repository';
import { RulesUpkeep } from './rules-upkeep.service';
import { RunningCountsRepository } from './running-counts.repository';
import { StatusApiController } from './status.api.controller';
import { StatusService } from './status.service';

@Module({
  imports: [CalendarsModule],
  controllers: [StatusApiController],
  providers: [
    CaseClock,
    CaseFactsRepository,
    MilestonesRepository,
    ReckonedDatesRepository,
    RulesUpkeep,
    RunningCountsRepository,
    StatusService,
  ],
  exports: [CaseClock, CaseFactsRepository, MilestonesRepository, RulesUpkeep, RunningCountsRepository, StatusService],
})
export class MilestonesModule {}
