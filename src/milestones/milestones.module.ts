import { Module } from '@nestjs/common';
import { CaseClock } from './case-clock.service';
import { CaseFactsRepository } from './case-facts.repository';
import { MilestonesRepository } from './milestones.repository';

@Module({
  providers: [CaseClock, CaseFactsRepository, MilestonesRepository],
  exports: [CaseClock, CaseFactsRepository, MilestonesRepository],
})
export class MilestonesModule {}
