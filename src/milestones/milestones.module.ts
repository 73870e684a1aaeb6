import { Module } from '@nestjs/common';
import { CaseClock } from './case-clock.service';
import { CaseFactsRepository } from './case-facts.repository';
import { MilestonesRepository } from './milestones.repository';
import { RulesUpkeep } from './rules-upkeep.service';
import { StatusApiController } from './status.api.controller';
import { StatusService } from './status.service';

@Module({
  controllers: [StatusApiController],
  providers: [CaseClock, CaseFactsRepository, MilestonesRepository, RulesUpkeep, StatusService],
  exports: [CaseClock, CaseFactsRepository, MilestonesRepository, RulesUpkeep, StatusService],
})
export class MilestonesModule {}
