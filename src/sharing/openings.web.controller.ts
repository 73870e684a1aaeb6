import { Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { type FormReading, type FormValues, openedOn, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { SentValues } from '../web/sent-values';
import { type Refusal, submit } from '../web/submit';
import { Addressees } from './addressees.service';
import { CaseAccessService } from './case-access.service';
import { OpeningInput } from './opening.dto';
import { OpeningsService } from './openings.service';
import { AccessPage } from './views/access-page';
import { OpeningPage } from './views/opening-page';

/** Opens a case to people and teams, and ends that. */
@ApiExcludeController()
@Controller('defenders/:id/access')
export class OpeningsWebController {
  constructor(
    private readonly access: CaseAccessService,
    private readonly openings: OpeningsService,
    private readonly addressees: Addressees,
    private readonly history: HistoryService,
  ) {}

  @Get('opening')
  @Allow('case.restrict', 'access.read', { proof: true })
  @Header('Content-Type', 'text/html; charset=utf-8')
  form(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.formPage(viewer, id, {});
  }

  @Post('openings')
  @Allow('case.restrict', 'access.opened', { proof: true })
  async open(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.openings.open(viewer, id, readInput(OpeningInput, readForm(values)), versionOf(values));
        return `/defenders/${id}/access?done=case-opened`;
      },
      (refusal) => this.formPage(viewer, id, values, refusal),
    );
  }

  @Post('openings/:opening/end')
  @Allow('case.restrict', 'access.closed')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('opening', IdPipe) opening: string,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.openings.end(viewer, id, opening);
        const seen = await this.access.stillSees(viewer, id);
        return seen ? `/defenders/${id}/access?done=case-closed` : '/defenders?done=case-given-up';
      },
      async ({ problems }) => page(AccessPage, { access: await this.access.show(viewer, id), problems }),
    );
  }

  private async formPage(viewer: Viewer, id: string, values: FormValues, refusal?: Refusal): Promise<string> {
    const { defender, level } = await this.access.show(viewer, id);
    const offer = await this.addressees.offer(level);
    const problems = refusal?.stale ? [] : (refusal?.problems ?? []).map(atField);
    const props = { defender, level, offer, form: { values: { ...values, ...openedOn(defender) }, problems } };
    if (!refusal?.stale) return page(OpeningPage, props);
    const { items } = await this.history.of(viewer, id, { limit: 30 });
    return page(OpeningPage, { ...props, stale: changesSince(items, values.since, id) });
  }
}

/** One list offers people and teams: `person:…` or `team:…`. */
function readForm(values: FormValues): FormReading {
  const [kind, id] = (values.to ?? '').split(':');
  const whom = kind === 'team' ? { team: id } : { account: textOf({ id }, 'id') };
  const input = { ...whom, until: textOf(values, 'until'), reason: textOf(values, 'reason') };
  return { input, problems: [], rows: {} };
}

const atField = ({ path, message }: { path: string; message: string }) => ({
  path: path === 'account' || path === 'team' ? 'to' : path,
  message,
});
