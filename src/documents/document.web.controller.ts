import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { ticked } from '../web/checks';
import { type FormValues, openedOn, problemsOfFields, readValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { type Refusal, submit } from '../web/submit';
import { DocumentPages } from './document-pages';
import { DocumentErasureInput } from './document.dto';
import { readWords } from './document-words-form';
import { DocumentsService } from './documents.service';
import { pageIn, PageNumberPipe } from './page-number.pipe';
import { sendDocument } from './send-document';
import { sendPicture } from './send-picture';
import { widthIn } from './shown-width';
import { CorrectDocumentPage } from './views/correct-document-page';
import { DocumentPage } from './views/document-page';
import { noticeOf } from './views/document-words';
import { EraseDocumentPage } from './views/erase-document-page';

const html = 'text/html; charset=utf-8';

/** One document: its pages as pictures, the file itself, what is said of it, and its end. */
@ApiExcludeController()
@Controller('documents/:id')
export class DocumentWebController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly pages: DocumentPages,
  ) {}

  @Get()
  @Allow('case.read', 'document.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const shown = await this.pages.one(viewer, id, pageIn(query));
    return page(DocumentPage, { ...shown, notice: noticeOf(query.done) });
  }

  @Get('pages/:number/picture.png')
  @Allow('case.read', 'document.page')
  async picture(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @Query('width') width: unknown,
    @Res() response: Response,
  ): Promise<void> {
    sendPicture(response, await this.documents.picture(viewer, id, number, widthIn(width, 960)));
  }

  @Get('file')
  @Allow('case.read', 'document.downloaded')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const document = await this.documents.get(viewer, id);
    sendDocument(response, document, (await this.documents.file(viewer, document)).bytes);
  }

  @Get('correction')
  @Allow('case.write', 'document.read')
  @Header('Content-Type', html)
  async correction(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.form(viewer, id);
  }

  @Post('correction')
  @Allow('case.write', 'document.corrected')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    const eventIds = ticked(body, 'event');
    await submit(
      response,
      async () => {
        await this.documents.change(viewer, id, versionOf(values), { ...readWords(values), eventIds });
        return `/documents/${id}?done=corrected`;
      },
      (refusal) => this.form(viewer, id, { values, eventIds }, refusal),
    );
  }

  @Get('erasure')
  @Allow('case.write', 'document.read', { proof: true })
  @Header('Content-Type', html)
  askToErase(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id);
  }

  @Post('erasure')
  @Allow('case.write', 'document.erased', { proof: true })
  async erase(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const input = { reason: textOf(values, 'reason') };
        const { reason } = readInput(DocumentErasureInput, { input, problems: [], rows: {} });
        const { defenderId } = await this.documents.erase(viewer, id, versionOf(values), reason);
        return `/defenders/${defenderId}/documents?done=erased`;
      },
      (refusal) => this.ask(viewer, id, values, refusal),
    );
  }

  private async form(
    viewer: Viewer,
    id: string,
    sent?: { values: FormValues; eventIds: string[] },
    refusal?: Refusal,
  ): Promise<string> {
    const document = await this.documents.get(viewer, id);
    const stands = { title: document.title, sensitivity: document.sensitivity ?? 'public' };
    return page(CorrectDocumentPage, {
      defender: await this.pages.owner(viewer, document.defenderId),
      document,
      events: await this.pages.eventsOf(viewer, document.defenderId),
      chosen: sent?.eventIds ?? document.eventIds,
      form: {
        values: { ...stands, ...sent?.values, ...(refusal && !refusal.stale ? {} : openedOn(document)) },
        problems: problemsOfFields(refusal?.problems ?? []),
      },
    });
  }

  private async ask(viewer: Viewer, id: string, values: FormValues = {}, refusal?: Refusal): Promise<string> {
    const { defender, document, copies } = await this.pages.one(viewer, id, 1);
    const standsOn = refusal && !refusal.stale ? {} : openedOn(document);
    const form = { values: { ...values, ...standsOn }, problems: problemsOfFields(refusal?.problems ?? []) };
    return page(EraseDocumentPage, { defender, document, copies, form });
  }
}
