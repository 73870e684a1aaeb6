import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Invalid } from '../lib/errors';
import { Operation } from '../web/api-answers';
import { readValues, textOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { fileOf } from '../web/multipart';
import { pageAsked, PageQuery } from '../web/page-query';
import { readInput } from '../web/read-input';
import { DocumentCorrection, DocumentUpload, RedactionInput } from './document-api.dto';
import { DocumentErasureInput } from './document.dto';
import { DocumentResource, presentDocument } from './document.presenter';
import { DocumentsService } from './documents.service';
import { placeBetween } from './domain/box';
import { RedactionService } from './redaction.service';
import { sendDocument } from './send-document';

/** Documents of cases for programs: brought in as a form with a file, fetched as they came, copied without what is hidden. */
@ApiTags('Documents')
@ForPrograms()
@Controller('api/v1')
export class DocumentsApiController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly redaction: RedactionService,
  ) {}

  @Get('defenders/:id/documents')
  @Allow('case.read', 'document.list')
  @Operation({
    id: 'listDocuments',
    summary: 'The documents of a case, the newest first',
    answer: DocumentResource,
    as: 'page',
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    const { items, next } = await this.documents.list(viewer, id, pageAsked(query));
    const copies = await this.redaction.copies(
      viewer,
      items.map((one) => one.id),
    );
    return { items: items.map((one) => presentDocument(viewer, one, copies)), next };
  }

  @Post('defenders/:id/documents')
  @Allow('case.write', 'document.added', { file: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentUpload })
  @Operation({ id: 'addDocument', summary: 'Add a document to a case', answer: DocumentResource, status: 201 })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentResource> {
    const values = readValues(body);
    const event_ids = textOf(values, 'event_ids')?.split(/[\s,]+/);
    const input = { title: textOf(values, 'title'), sensitivity: textOf(values, 'sensitivity'), event_ids };
    const words = wordsOf(readInput(DocumentCorrection, { input, problems: [], rows: {} }));
    return this.made(viewer, await this.documents.add(viewer, id, fileOf(body, 'file'), words), response);
  }

  @Get('documents/:id')
  @Allow('case.read', 'document.read')
  @Operation({ id: 'getDocument', summary: 'What is said of a document', answer: DocumentResource })
  get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentResource> {
    return this.present(viewer, id, response);
  }

  @Get('documents/:id/file')
  @Allow('case.read', 'document.downloaded')
  @Operation({ id: 'getDocumentFile', summary: 'The file of a document, as it came', as: 'file' })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const document = await this.documents.get(viewer, id);
    sendDocument(response, document, (await this.documents.file(viewer, document)).bytes);
  }

  @Put('documents/:id')
  @Allow('case.write', 'document.corrected')
  @Operation({
    id: 'correctDocument',
    summary: 'Replace what is said of a document',
    answer: DocumentResource,
    ifMatch: 'required',
  })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: DocumentCorrection,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentResource> {
    await this.documents.change(viewer, id, version, wordsOf(input));
    return this.present(viewer, id, response);
  }

  @Delete('documents/:id')
  @Allow('case.write', 'document.erased')
  @Operation({ id: 'eraseDocument', summary: 'Erase a document for good', status: 204, ifMatch: 'required' })
  async erase(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Query() { reason }: DocumentErasureInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.documents.erase(viewer, id, version, reason);
    response.status(204);
  }

  @Post('documents/:id/redaction')
  @Allow('case.write', 'document.copied')
  @Operation({
    id: 'redactDocument',
    summary: 'Make a copy of a document that lacks what is under boxes',
    answer: DocumentResource,
    status: 201,
  })
  async redact(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { title, sensitivity, boxes }: RedactionInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentResource> {
    const marked = boxes.map(({ page, reason = 'other', ...box }, i) => {
      const place =
        box.x0 < box.x1 && box.y0 < box.y1 && placeBetween({ x: box.x0, y: box.y0 }, { x: box.x1, y: box.y1 });
      if (!place)
        throw new Invalid([{ path: `boxes[${i}]`, message: 'is turned round, or too small to hide anything.' }]);
      return { ...place, page, reason };
    });
    return this.made(viewer, await this.redaction.copyWith(viewer, id, marked, { title, sensitivity }), response);
  }

  private made(viewer: Viewer, id: string, response: Response): Promise<DocumentResource> {
    response.status(201).location(`/api/v1/documents/${id}`);
    return this.present(viewer, id, response);
  }

  private async present(viewer: Viewer, id: string, response: Response): Promise<DocumentResource> {
    const document = await this.documents.get(viewer, id);
    return presentDocument(viewer, withETag(response, document), await this.redaction.copies(viewer, [id]));
  }
}

const wordsOf = ({ title, sensitivity, event_ids = [] }: DocumentCorrection) => ({
  title,
  sensitivity,
  eventIds: event_ids,
});
