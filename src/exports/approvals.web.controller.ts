import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { ifThere, Invalid } from '../lib/errors';
import { type FormValues, readValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { ApprovalsService } from './approvals.service';
import { PreviewsService } from './previews.service';
import { TemplatesOffered } from './templates-offered.service';
import { ApprovalPage, ApprovalsPage } from './views/approval-pages';

const html = 'text/html; charset=utf-8';
/** Longest reason, in characters. */
const longest = 2_000;

/** The second person: the exports of others that wait for somebody to agree. */
@ApiExcludeController()
@Controller('exports')
export class ApprovalsWebController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly previews: PreviewsService,
    private readonly templates: TemplatesOffered,
  ) {}

  @Get('approvals')
  @Allow('export.approve', 'export.approvals')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    const [waiting, templates] = [await this.approvals.waiting(viewer), await this.templates.all(viewer)];
    return page(ApprovalsPage, { waiting, templates, notice: noticeOf(done) });
  }

  @Get(':id/approval')
  @Allow('export.approve', 'export.approval')
  @Header('Content-Type', html)
  show(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.page(viewer, id);
  }

  @Post(':id/approval')
  @Allow('export.approve', 'export.decided', { proof: true })
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const reason = textOf(values, 'reason') ?? null;
        if (reason && reason.length > longest)
          throw new Invalid([{ path: 'reason', message: `is too long: at most ${longest} characters are kept.` }]);
        const { decision } = values;
        if (decision !== 'agree' && decision !== 'refuse')
          throw new Invalid([{ path: '', message: 'Say whether you agree or refuse.' }]);
        const looked = versionOf({ version: values.template_version });
        const templateVersion = looked === 0 ? null : looked;
        await this.approvals.decide(viewer, id, versionOf(values), {
          agreed: decision === 'agree',
          reason,
          templateVersion,
        });
        return `/exports/approvals?done=export-${decision === 'agree' ? 'approved' : 'refused'}`;
      },
      (refusal) => this.again(viewer, id, values, refusal),
    );
  }

  /** The page as it stands now; the list where somebody else has decided meanwhile. */
  private async again(viewer: Viewer, id: string, values: FormValues, refusal: Refusal): Promise<string> {
    const still = await this.page(viewer, id, values, refusal).catch(ifThere);
    if (still !== undefined) return still;
    const [waiting, templates] = [await this.approvals.waiting(viewer), await this.templates.all(viewer)];
    return page(ApprovalsPage, { waiting, templates, notice: refusal.cause.message });
  }

  private async page(viewer: Viewer, id: string, values: FormValues = {}, refusal?: Refusal): Promise<string> {
    const { one, cases, template } = await this.approvals.get(viewer, id);
    const found = cases.map(({ defenderId, withheld, told }) => ({
      id: defenderId,
      withheld,
      isWhole: told?.isWhole ?? false,
    }));
    found.forEach((each) => touchCase(each.id));
    return page(ApprovalPage, {
      one,
      cases: await this.previews.named(viewer, found),
      template,
      templates: await this.templates.all(viewer),
      form: {
        values: {
          reason: values.reason,
          version: String(one.version),
          template_version: template?.version ? String(template.version) : undefined,
        },
        problems: refusal?.problems ?? [],
      },
    });
  }
}
