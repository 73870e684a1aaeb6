import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { TimelineModule } from '../timeline/timeline.module';
import { DisclosedDocuments } from './disclosed-documents.service';
import { DocumentSeals } from './document-seals';
import { DocumentPages } from './document-pages';
import { DocumentWebController } from './document.web.controller';
import { DocumentsApiController } from './documents.api.controller';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';
import { DocumentsWebController } from './documents.web.controller';
import { CopyMaker } from './drawing/copy-maker';
import { Examination } from './drawing/examination';
import { PagePictures } from './drawing/page-pictures';
import { PdfReader } from './drawing/pdf-reader';
import { RedactionService } from './redaction.service';
import { RedactionWebController } from './redaction.web.controller';
import { RedactedCopyWebController } from './redacted-copy.web.controller';
import { RedactionsRepository } from './redactions.repository';

@Module({
  imports: [DefendersModule, TimelineModule],
  controllers: [
    DocumentsApiController,
    DocumentsWebController,
    DocumentWebController,
    RedactionWebController,
    RedactedCopyWebController,
  ],
  providers: [
    DocumentsService,
    DocumentsRepository,
    DisclosedDocuments,
    RedactionService,
    RedactionsRepository,
    DocumentSeals,
    DocumentPages,
    Examination,
    PagePictures,
    PdfReader,
    CopyMaker,
  ],
  exports: [DocumentsService, DisclosedDocuments, PdfReader],
})
export class DocumentsModule {}
