import { Module } from '@nestjs/common';
import { ConfidentialModule } from '../confidential/confidential.module';
import { DatasetsModule } from '../datasets/datasets.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReportsModule } from '../reports/reports.module';
import { TimelineModule } from '../timeline/timeline.module';
import { ChosenPersons } from './chosen-persons';
import { SubmissionsService } from './submissions.service';
import { SubmissionsWebController } from './submissions.web.controller';

/** Drafts of what is submitted to bodies of the UN. */
@Module({
  imports: [
    DefendersModule,
    TimelineModule,
    GroupsModule,
    ConfidentialModule,
    DatasetsModule,
    OrganisationModule,
    ReportsModule,
  ],
  controllers: [SubmissionsWebController],
  providers: [SubmissionsService, ChosenPersons],
  exports: [SubmissionsService],
})
export class SubmissionsModule {}
