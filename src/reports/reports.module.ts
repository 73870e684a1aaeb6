import { Module } from '@nestjs/common';
import { CardsModule } from '../cards/cards.module';
import { DatasetsModule } from '../datasets/datasets.module';
import { DefendersModule } from '../defenders/defenders.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReportsService } from './reports.service';
import { ReportTemplatesModule } from './templates/report-templates.module';
import { ToldPhotographs } from './told-photographs';

/** Documents about cases, for one audience. */
@Module({
  imports: [OrganisationModule, DefendersModule, CardsModule, DatasetsModule, ReportTemplatesModule],
  providers: [ReportsService, ToldPhotographs],
  exports: [ReportsService, ReportTemplatesModule],
})
export class ReportsModule {}
