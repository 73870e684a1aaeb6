import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/alerts.module';
import { CampaignsModule } from '../campaigns/campaigns.module';
import { DefendersModule } from '../defenders/defenders.module';
import { HistoryModule } from '../history/history.module';
import { HomeService } from './home.service';
import { HomeWebController } from './home.web.controller';
import { OverdueRepository } from './overdue.repository';

@Module({
  imports: [HistoryModule, DefendersModule, AlertsModule, CampaignsModule],
  controllers: [HomeWebController],
  providers: [HomeService, OverdueRepository],
})
export class HomeModule {}
