import { Module } from '@nestjs/common';
import { CardsModule } from '../cards/cards.module';
import { DatasetsModule } from '../datasets/datasets.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReportsService } from './reports.service';
import { ReportTemplatesModule } from './templates/report-templates.module';
import { ToldGroups } from './told-groups';
import { ToldPhotographs } from './told-photographs';

/** Documents about cases, for one audience. */
@Module({
  imports: [OrganisationModule, DefendersModule, GroupsModule, CardsModule, DatasetsModule, ReportTemplatesModule],
  providers: [ReportsService, ToldGroups, ToldPhotographs],
  exports: [ReportsService, ReportTemplatesModule],
})
export class ReportsModule {}
