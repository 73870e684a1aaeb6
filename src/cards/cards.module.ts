import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/alerts.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { CardsService } from './cards.service';
import { CardsWebController } from './cards.web.controller';
import { PortraitsRepository } from './portraits/portraits.repository';
import { PortraitsService } from './portraits/portraits.service';
import { PortraitsWebController } from './portraits/portraits.web.controller';
import { Typesetter } from './typesetting/typesetter';

@Module({
  imports: [OrganisationModule, DefendersModule, GroupsModule, AlertsModule],
  controllers: [CardsWebController, PortraitsWebController],
  providers: [CardsService, PortraitsRepository, PortraitsService, Typesetter],
  exports: [CardsService, PortraitsService, Typesetter],
})
export class CardsModule {}
