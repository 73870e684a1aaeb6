import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { DefenderHistoryApiController } from './defender-history.api.controller';
import { DefenderParts } from './defender-parts';
import { DefenderRepository } from './defender.repository';
import { DefendersApiController } from './defenders.api.controller';
import { DefendersService } from './defenders.service';
import { DefendersWebController } from './defenders.web.controller';
import { LevelChange } from './level-change';
import { NameKeysUpkeep } from './name-keys-upkeep.service';
import { PastNames } from './past-names';

@Module({
  imports: [MilestonesModule, HistoryModule],
  controllers: [DefendersApiController, DefenderHistoryApiController, DefendersWebController],
  providers: [DefendersService, DefenderRepository, DefenderParts, LevelChange, NameKeysUpkeep, PastNames],
  exports: [DefendersService, DefenderRepository],
})
export class DefendersModule {}
