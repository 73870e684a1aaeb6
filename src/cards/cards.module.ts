import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/alerts.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { TypesettingModule } from '../typesetting/typesetting.module';
import { CardsService } from './cards.service';
import { CardsWebController } from './cards.web.controller';
import { CounterPages } from './counters/counter-pages.service';
import { CountersRepository } from './counters/counters.repository';
import { CountersService } from './counters/counters.service';
import { CountersWebController } from './counters/counters.web.controller';
import { CountsToday } from './counters/counts-today.service';
import { ShownCountersController } from './counters/shown-counters.controller';
import { ShownCounters } from './counters/shown-counters.service';
import { PortraitsRepository } from './portraits/portraits.repository';
import { PortraitsService } from './portraits/portraits.service';
import { PortraitsWebController } from './portraits/portraits.web.controller';

@Module({
  imports: [OrganisationModule, TypesettingModule, DefendersModule, GroupsModule, AlertsModule],
  controllers: [CardsWebController, CountersWebController, PortraitsWebController, ShownCountersController],
  providers: [
    CardsService,
    CounterPages,
    CountersRepository,
    CountersService,
    CountsToday,
    ShownCounters,
    PortraitsRepository,
    PortraitsService,
  ],
  exports: [CardsService, PortraitsService],
})
export class CardsModule {}
