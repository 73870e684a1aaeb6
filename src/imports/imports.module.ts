import { Module } from '@nestjs/common';
import { BundlesModule } from '../bundles/bundles.module';
import { DefendersModule } from '../defenders/defenders.module';
import { MilestonesModule } from '../milestones/milestones.module';
import { AnswersService } from './answers.service';
import { BatchWebController } from './batch.web.controller';
import { BatchWork } from './batch-work';
import { BatchesRepository } from './batches.repository';
import { CaseNames } from './case-names';
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
import { ReportService } from './report.service';
import { ResultsRepository } from './results.repository';
import { RowsRepository } from './rows.repository';
import { RowsWebController } from './rows.web.controller';
import { RunningService } from './running.service';
import { ShownImports } from './shown-imports.service';
import { UndoingService } from './undoing.service';

/** Tables that people bring in: understood, looked at, written, and taken back. */
@Module({
  imports: [BundlesModule, DefendersModule, MilestonesModule],
  controllers: [ImportsWebController, BatchWebController, RowsWebController, ImportsApiController],
  providers: [
    AnswersService,
    BatchesRepository,
    BatchWork,
    CaseNames,
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
    ReportService,
    ResultsRepository,
    RowsRepository,
    RunningService,
    ShownImports,
    UndoingService,
  ],
  exports: [ImportsService],
})
export class ImportsModule {}
