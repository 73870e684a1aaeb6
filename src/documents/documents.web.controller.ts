import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { type FormValues, problemsOfFields, readValues, textOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { fileOf } from '../web/multipart';
import { page } from '../web/page';
import { pagesAround, placeOf } from '../web/pagination';
import { type Refusal, submit } from '../web/submit';
import { DocumentPages } from './document-pages';
import { readWords } from './document-words-form';
import { DocumentsService } from './documents.service';
import { noticeOf } from './views/document-words';
import { DocumentsPage } from './views/documents-page';
import { NewDocumentPage } from './views/new-document-page';

const html = 'text/html; charset=utf-8';

/** The documents of a case: the list, and the page on which one is added. */
@ApiExcludeController()
@Controller('defenders/:id/documents')
export class DocumentsWebController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly pages: DocumentPages,
  ) {}

  @Get()
  @Allow('case.read', 'document.list')
  @Header('Content-Type', html)
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const place = placeOf(query);
    const { next, ...shown } = await this.pages.list(viewer, id, place.after);
    const pages = pagesAround(`/defenders/${id}/documents`, {}, place, next);
    return page(DocumentsPage, { ...shown, pages, notice: noticeOf(query.done) });
  }

  @Get('new')
  @Allow('case.write', 'document.blank')
  @Header('Content-Type', html)
  blank(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.form(viewer, id, { sensitivity: 'restricted' });
  }

  @Post()
  @Allow('case.write', 'document.added', { file: true })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const event = textOf(values, 'event');
        const words = { ...readWords(values), eventIds: event ? [event] : [] };
        return `/documents/${await this.documents.add(viewer, id, fileOf(body, 'file'), words)}?done=added`;
      },
      (refusal) => this.form(viewer, id, values, refusal),
    );
  }

  private async form(viewer: Viewer, id: string, values: FormValues, refusal?: Refusal): Promise<string> {
    const defender = await this.pages.owner(viewer, id);
    const events = await this.pages.eventsOf(viewer, id);
    const form = { values, problems: problemsOfFields(refusal?.problems ?? []) };
    return page(NewDocumentPage, { defender, events, form });
  }
}
