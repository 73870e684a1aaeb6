import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { isUuid } from '../lib/uuid';
import { type FormValues, problemsOfFields } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { address } from '../web/pagination';
import { SentValues } from '../web/sent-values';
import { type Refusal, submit } from '../web/submit';
import { boxBetween, clickIn, cornerIn, cornerText, writtenBox } from './box-form';
import { DocumentPages } from './document-pages';
import { refuseNoPage } from './documents.service';
import { isBoxReason } from './domain/box';
import { heightAt } from './drawing/page-size';
import { PageNumberPipe } from './page-number.pipe';
import { RedactionService } from './redaction.service';
import { sendPicture } from './send-picture';
import { widthIn } from './shown-width';
import { noticeOf } from './views/document-words';
import { MarkPage } from './views/mark-page';
import { RedactionPage } from './views/redaction-page';

const html = 'text/html; charset=utf-8';

/** Marking by hand what is to be blacked out: by clicks on the picture of a page, or by numbers. Each box is kept at once. */
@ApiExcludeController()
@Controller('documents/:id/redaction')
export class RedactionWebController {
  constructor(
    private readonly redaction: RedactionService,
    private readonly pages: DocumentPages,
  ) {}

  @Get()
  @Allow('case.write', 'document.marked')
  @Header('Content-Type', html)
  async overview(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const { document, boxes } = await this.redaction.marked(viewer, id);
    const defender = await this.pages.owner(viewer, document.defenderId);
    return page(RedactionPage, { defender, document, boxes, notice: noticeOf(query.done) });
  }

  @Get('pages/:number')
  @Allow('case.write', 'document.marked')
  @Header('Content-Type', html)
  show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const values = Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string'));
    return this.markPage(viewer, id, number, values as FormValues);
  }

  @Get('pages/:number/picture.png')
  @Allow('case.write', 'document.page')
  async picture(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const marks = { corner: cornerIn(query.corner), boxId: isUuid(String(query.box)) ? String(query.box) : undefined };
    sendPicture(response, await this.redaction.framed(viewer, id, number, widthIn(query.width, 640), marks));
  }

  @Post('pages/:number')
  @Allow('case.write', 'document.box-marked')
  async mark(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    const back = (more: Record<string, string>): string => {
      const kept = {
        width: String(widthIn(values.width, 640)),
        reason: isBoxReason(values.reason) ? values.reason : '',
      };
      return `${address(`/documents/${id}/redaction/pages/${number}`, { ...kept, ...more })}#at`;
    };
    await submit(
      response,
      async () => {
        const { document } = await this.redaction.marked(viewer, id);
        refuseNoPage(document, number);
        const width = widthIn(values.width, 640);
        const click = clickIn(values, width, heightAt(document.pages[number - 1]!, width));
        const corner = cornerIn(values.corner);
        if (click && !corner) return back({ corner: cornerText(click) });
        const box = click && corner ? boxBetween(corner, click, number, values) : writtenBox(values, number);
        await this.redaction.add(viewer, id, box);
        return back({ done: 'box-marked' });
      },
      (refusal) => this.markPage(viewer, id, number, values, refusal),
    );
  }

  @Post('removal')
  @Allow('case.write', 'document.box-removed')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    const named = isUuid(values.box ?? '') ? values.box! : undefined;
    const page = await this.redaction.remove(viewer, id, values.box === 'last' ? 'last' : (named ?? ''));
    const done = page === undefined ? {} : { done: 'box-removed', width: String(widthIn(values.width, 640)) };
    const path = `/documents/${id}/redaction${page === undefined ? '' : `/pages/${page}`}`;
    response.redirect(303, `${address(path, done)}${page === undefined ? '' : '#page'}`);
  }

  private async markPage(
    viewer: Viewer,
    id: string,
    number: number,
    values: FormValues,
    refusal?: Refusal,
  ): Promise<string> {
    const { document, boxes } = await this.redaction.marked(viewer, id);
    refuseNoPage(document, number);
    return page(MarkPage, {
      defender: await this.pages.owner(viewer, document.defenderId),
      document,
      page: number,
      boxes: boxes.filter((box) => box.page === number),
      all: boxes.length,
      width: widthIn(values.width, 640),
      corner: refusal ? undefined : cornerIn(values.corner),
      chosen: boxes.find((box) => box.id === values.box)?.id,
      form: { values, problems: problemsOfFields(refusal?.problems ?? []) },
      notice: noticeOf(values.done),
    });
  }
}
