import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, type Stage } from '../../access/allow.decorator';
import { IdPipe } from '../../web/id.pipe';
import { noticeOf } from '../../web/notices';
import { page } from '../../web/page';
import { textField } from '../../web/posted-text';
import { safeNext } from '../../web/safe-next';
import { submit } from '../../web/submit';
import type { SignedInRequest } from '../account.guard';
import { nextOf } from '../form-answers';
import { OwnAccount } from '../own-account.service';
import { RecoveryCodesPage } from '../views/recovery-codes-page';
import { LONGEST_ANSWER } from './domain/answer';
import { OwnPasskeys } from './own-passkeys.service';
import { PasskeyCeremonies } from './passkey-ceremonies';
import { PasskeyPlace } from './passkey-place';
import { PasskeyRefusedPage } from './views/passkey-refused-page';
import { LONGEST_LABEL, PasskeysPage } from './views/passkeys-page';

const HOME = '/account/passkeys';
/** Whoever must set up a second factor first, and whoever is in. */
const stages: Stage[] = ['enrol', 'full'];

/** Somebody's own passkeys: adding, naming, removing. */
@ApiExcludeController()
@Controller('account/passkeys')
export class PasskeysWebController {
  constructor(
    private readonly own: OwnAccount,
    private readonly passkeys: OwnPasskeys,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly place: PasskeyPlace,
  ) {}

  @Get()
  @Allow('signed-in', 'passkey.page', { stages })
  async list(
    @Req() request: SignedInRequest,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    response.type('html').send(await this.listPage(request, safeNext(query.next), { notice: noticeOf(query.done) }));
  }

  @Post('options')
  @Allow('signed-in', 'passkey.ask', { stages, proof: true })
  async ask(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    response.status(200).json(await this.ceremonies.askForNew(request, response, await this.own.of(request)));
  }

  @Post()
  @Allow('signed-in', 'passkey.add', { stages, proof: true })
  async add(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const next = nextOf(body);
    const answer = textField(body, 'answer', LONGEST_ANSWER);
    const added = await this.passkeys.add(request, response, answer, labelOf(body));
    if (added === 'added') return response.redirect(303, `${HOME}?done=passkey-added`);
    if (added === 'refused') {
      const refused = page(PasskeyRefusedPage, { back: HOME, use: 'registration' as const });
      return void response.status(422).type('html').send(refused);
    }
    const notice = 'The passkey is added. All other browsers are signed out.';
    response
      .status(200)
      .type('html')
      .send(page(RecoveryCodesPage, { codes: added.codes, next, notice }));
  }

  @Post(':id/label')
  @Allow('signed-in', 'passkey.rename')
  async rename(
    @Req() request: SignedInRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.passkeys.rename(request, id, labelOf(body));
        return `${HOME}?done=passkey-renamed`;
      },
      ({ problems }) => this.listPage(request, '/', { wrong: id, refused: problems[0]?.message }),
    );
  }

  @Post(':id/remove')
  @Allow('signed-in', 'passkey.remove', { proof: true })
  async remove(
    @Req() request: SignedInRequest,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.passkeys.remove(request, id);
        return `${HOME}?done=passkey-removed`;
      },
      ({ problems }) => this.listPage(request, '/', { refused: problems[0]?.message }),
    );
  }

  private async listPage(
    request: SignedInRequest,
    next: string,
    said: { notice?: string; refused?: string; wrong?: string },
  ): Promise<string> {
    return page(PasskeysPage, {
      passkeys: await this.passkeys.list(request),
      unavailable: this.place.refusal(request),
      enrolling: request.session!.stage === 'enrol',
      next,
      ...said,
    });
  }
}

const labelOf = (body: unknown): string => textField(body, 'label', LONGEST_LABEL).trim();
