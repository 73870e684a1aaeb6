import { Module } from '@nestjs/common';
import { BundlesModule } from '../bundles/bundles.module';
import { DefendersModule } from '../defenders/defenders.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { AnswersService } from './answers.service';
import { BatchWebController } from './batch.web.controller';
import { BatchWork } from './batch-work';
import { BatchesRepository } from './batches.repository';
import { CaseNames } from './case-names';
import { EarlierImports } from './earlier-imports';
import { GroupWriting } from './group-writing';
import { Importers } from './importers';
import { ImportsApiController } from './imports.api.controller';
import { ImportsJobs } from './imports.jobs';
import { ImportsService } from './imports.service';
import { ImportsWebController } from './imports.web.controller';
import { ImportsWork } from './imports-work';
import { JudgingService } from './judging.service';
import { KnownCases } from './known-cases';
import { PreparedRows } from './prepared-rows';
import { ProblemsService } from './problems.service';
import { ProfilesRepository } from './profiles.repository';
import { ProfilesService } from './profiles.service';
import { ProfilesWebController } from './profiles.web.controller';
import { RemovedCases } from './removed-cases.service';
import { ReportService } from './report.service';
import { ResultsRepository } from './results.repository';
import { RowsApiController } from './rows.api.controller';
import { RowsAsSeen } from './rows-as-seen.service';
import { RowsRepository } from './rows.repository';
import { RowsWebController } from './rows.web.controller';
import { RunningService } from './running.service';
import { ShownImports } from './shown-imports.service';
import { TakenReferences } from './taken-references.service';
import { UndoingService } from './undoing.service';

/** Tables that people bring in: understood, looked at, written, and taken back. */
@Module({
  imports: [BundlesModule, DefendersModule, MilestonesModule],
  controllers: [
    ProfilesWebController,
    ImportsWebController,
    BatchWebController,
    RowsWebController,
    ImportsApiController,
    RowsApiController,
  ],
  providers: [
    AnswersService,
    BatchesRepository,
    BatchWork,
    CaseNames,
    EarlierImports,
    GroupWriting,
    Importers,
    ImportsJobs,
    ImportsService,
    ImportsWork,
    JudgingService,
    KnownCases,
    PreparedRows,
    ProblemsService,
    ProfilesRepository,
    ProfilesService,
    RemovedCases,
    ReportService,
    ResultsRepository,
    RowsAsSeen,
    RowsRepository,
    RunningService,
    ShownImports,
    TakenReferences,
    UndoingService,
  ],
  exports: [ImportsService],
})
export class ImportsModule {}
