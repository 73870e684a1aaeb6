import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { factLevel } from '../access/domain/audience';
import { type Viewer, viewerMay } from '../access/viewer';
import { type FormValues, problemsOfFields } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { SentValues } from '../web/sent-values';
import { type Refusal, submit } from '../web/submit';
import type { CaseDocument } from './case-document';
import { DocumentPages } from './document-pages';
import { readWords } from './document-words-form';
import { refuseNoPage } from './documents.service';
import { pageIn, PageNumberPipe } from './page-number.pipe';
import { RedactionService } from './redaction.service';
import { sendPicture } from './send-picture';
import { PreviewPage } from './views/preview-page';

const html = 'text/html; charset=utf-8';

/** The redacted copy: looked through page by page, and then made. */
@ApiExcludeController()
@Controller('documents/:id/redaction')
export class RedactedCopyWebController {
  constructor(
    private readonly redaction: RedactionService,
    private readonly pages: DocumentPages,
  ) {}

  @Get('preview')
  @Allow('case.write', 'document.previewed')
  @Header('Content-Type', html)
  show(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    return this.preview(viewer, id, pageIn(query));
  }

  @Get('preview/:number/picture.png')
  @Allow('case.write', 'document.page')
  async picture(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('number', PageNumberPipe) number: number,
    @Res() response: Response,
  ): Promise<void> {
    sendPicture(response, await this.redaction.preview(viewer, id, number, 960));
  }

  @Post('copy')
  @Allow('case.write', 'document.copied')
  async make(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        const words = readWords(values);
        return `/documents/${await this.redaction.makeCopy(viewer, id, values.stand ?? '', words)}?done=copied`;
      },
      async (refusal) => this.preview(viewer, id, 'last', values, refusal),
    );
  }

  private async preview(
    viewer: Viewer,
    id: string,
    asked: number | 'last',
    values?: FormValues,
    refusal?: Refusal,
  ): Promise<string> {
    const { document, boxes, stand } = await this.redaction.marked(viewer, id);
    const number = asked === 'last' ? document.pages.length : asked;
    refuseNoPage(document, number);
    return page(PreviewPage, {
      defender: await this.pages.owner(viewer, document.defenderId),
      document,
      page: number,
      boxes,
      opens: viewerMay(viewer, 'case.publish'),
      form: {
        values: { sensitivity: usual(viewer, document), ...values, stand },
        problems: problemsOfFields(refusal?.problems ?? []),
      },
    });
  }
}

/** Partners; whoever may not decide what is told to whom keeps it as narrow as the original is. */
function usual(viewer: Viewer, { sensitivity }: CaseDocument): string {
  if (viewerMay(viewer, 'case.publish') || factLevel(sensitivity) <= factLevel('partners')) return 'partners';
  return sensitivity!;
}
