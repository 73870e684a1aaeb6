import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/archive.module';
import { AuditModule } from '../audit/audit.module';
import { DatasetsModule } from '../datasets/datasets.module';
import { Recipients } from '../deliveries/recipients';
import { DefendersModule } from '../defenders/defenders.module';
import { DocumentsModule } from '../documents/documents.module';
import { GroupsModule } from '../groups/groups.module';
import { MailModule } from '../mail/mail.module';
import { ReportsModule } from '../reports/reports.module';
import { SubmissionsModule } from '../submissions/submissions.module';
import { TypesettingModule } from '../typesetting/typesetting.module';
import { ApprovalsService } from './approvals.service';
import { ApprovalsWebController } from './approvals.web.controller';
import { BuilderService } from './builder.service';
import { CommandExports } from './command-exports.service';
import { DownloadsService } from './downloads.service';
import { EverythingWebController } from './everything.web.controller';
import { ExportCases } from './export-cases.repository';
import { ExportFiles } from './export-files';
import { ExportStates } from './export-states.repository';
import { ExportWebController } from './export.web.controller';
import { ExportsApiController } from './exports.api.controller';
import { ExportsJobs } from './exports.jobs';
import { ExportsRepository } from './exports.repository';
import { ExportsService } from './exports.service';
import { ExportsWebController } from './exports.web.controller';
import { ExportLetters } from './letters';
import { MakingService } from './making.service';
import { PreviewsService } from './previews.service';
import { PrintedDocuments } from './printed-documents.service';
import { Producing } from './producing.service';
import { Rendering } from './rendering.service';
import { SealedExports } from './sealed-exports';
import { SweepingService } from './sweeping.service';
import { TemplatesOffered } from './templates-offered.service';
import { TraceWebController } from './trace.web.controller';
import { TracingService } from './tracing.service';
import { Wishes } from './wishes.service';

/** Cases taken out, as reports and tables: asked for, agreed to, made, handed over, traced. */
@Module({
  imports: [
    ArchiveModule,
    AuditModule,
    MailModule,
    TypesettingModule,
    DefendersModule,
    GroupsModule,
    DatasetsModule,
    DocumentsModule,
    ReportsModule,
    SubmissionsModule,
  ],
  // The last one takes every id, so it comes after those with words of their own.
  controllers: [
    ExportsApiController,
    EverythingWebController,
    ExportsWebController,
    ApprovalsWebController,
    TraceWebController,
    ExportWebController,
  ],
  providers: [
    ApprovalsService,
    BuilderService,
    CommandExports,
    DownloadsService,
    ExportCases,
    ExportFiles,
    ExportLetters,
    ExportStates,
    ExportsJobs,
    ExportsRepository,
    ExportsService,
    MakingService,
    PreviewsService,
    PrintedDocuments,
    Producing,
    Recipients,
    Rendering,
    SealedExports,
    SweepingService,
    TemplatesOffered,
    TracingService,
    Wishes,
  ],
  exports: [ExportsService],
})
export class ExportsModule {}
