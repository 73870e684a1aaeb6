import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { Invalid } from '../../lib/errors';
import { ticked } from '../../web/checks';
import { IdPipe } from '../../web/id.pipe';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { textField } from '../../web/posted-text';
import { scopesOf, TokensService } from './tokens.service';
import { NewTokenPage } from './views/new-token-page';
import { TokensPage, type TokensPageProps } from './views/tokens-page';

/** Everybody's own tokens for programs. */
@ApiExcludeController()
@Controller('account/tokens')
export class TokensWebController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @Allow('signed-in', 'token.list', { proof: true })
  @Header('Content-Type', 'text/html; charset=utf-8')
  list(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    const form = { values: { days: '90' }, problems: [] };
    return this.page(viewer, { form, chosen: [], notice: noticeOf(done) });
  }

  /** The token is in the answer and nowhere else. */
  @Post()
  @Allow('signed-in', 'token.make', { proof: true })
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const [name, days] = [textField(body, 'name', 80), textField(body, 'days', 4).trim()];
    const scopes = ticked(body, 'scopes');
    try {
      const token = await this.tokens.make(viewer, { name, scopes, days: /^\d+$/.test(days) ? Number(days) : NaN });
      response.status(200).type('html').send(page(NewTokenPage, { token, name }));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const form = { values: { name, days }, problems: error.problems };
      response
        .status(422)
        .type('html')
        .send(await this.page(viewer, { form, chosen: scopes }));
    }
  }

  @Post(':id/revocation')
  @Allow('signed-in', 'token.revoke', { proof: true })
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.tokens.revoke(viewer, id);
    response.redirect(303, '/account/tokens?done=token-revoked');
  }

  private async page(viewer: Viewer, more: Pick<TokensPageProps, 'form' | 'chosen' | 'notice'>): Promise<string> {
    return page(TokensPage, { tokens: await this.tokens.list(viewer), scopes: scopesOf(viewer), ...more });
  }
}
