import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, type Stage } from '../../access/allow.decorator';
import { page } from '../../web/page';
import { textField } from '../../web/posted-text';
import { withNext } from '../../web/safe-next';
import type { SignedInRequest } from '../account.guard';
import { nextOf, refusal } from '../form-answers';
import { GuessLimits } from '../guess-limits';
import { OwnAccount } from '../own-account.service';
import { tooManyFromHere } from '../too-many-from-here';
import { LONGEST_ANSWER } from './domain/answer';
import { PasskeyCeremonies, type PasskeyUse } from './passkey-ceremonies';
import { PasskeySignIn } from './passkey-sign-in.service';
import { PasskeyRefusedPage } from './views/passkey-refused-page';

const proving: Stage[] = ['enrol', 'full'];

/** A passkey instead of a password, as second step, and as proof. Each first asks for a challenge, by script. */
@ApiExcludeController()
@Controller()
export class PasskeySignInWebController {
  constructor(
    private readonly own: OwnAccount,
    private readonly limits: GuessLimits,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly signIn: PasskeySignIn,
  ) {}

  /** No account is named, so none is betrayed: the browser offers what it has for this site. */
  @Post('sign-in/passkey/options')
  @Allow('anyone', 'passkey.ask')
  async askAnybody(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    if (!(await this.limits.network(request))) throw tooManyFromHere(response);
    response.status(200).json(await this.ceremonies.askFor(request, response, 'sign-in'));
  }

  @Post('sign-in/passkey')
  @Allow('anyone', 'sign-in.passkey')
  async enter(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    if (!(await this.limits.network(request))) throw tooManyFromHere(response);
    const next = nextOf(body);
    const to = await this.signIn.enter(request, response, answerOf(body), next);
    answer(response, to, withNext('/sign-in', next), 'sign-in');
  }

  @Post('sign-in/code/passkey/options')
  @Allow('signed-in', 'passkey.ask', { stages: ['second_factor'] })
  async askForStep(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.ask(request, response, 'second-step');
  }

  @Post('sign-in/code/passkey')
  @Allow('signed-in', 'sign-in.passkey-step', { stages: ['second_factor'] })
  async step(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const next = nextOf(body);
    const to = await this.signIn.secondStep(request, response, answerOf(body), next);
    answer(response, to, withNext('/sign-in/code', next), 'second-step');
  }

  @Post('confirm/passkey/options')
  @Allow('signed-in', 'passkey.ask', { stages: proving })
  async askForProof(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    await this.ask(request, response, 'proof');
  }

  @Post('confirm/passkey')
  @Allow('signed-in', 'proof.passkey', { stages: proving })
  async prove(@Req() request: SignedInRequest, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const next = nextOf(body);
    const to = await this.signIn.prove(request, response, answerOf(body), next);
    answer(response, to, withNext('/confirm', next), 'proof');
  }

  private async ask(request: SignedInRequest, response: Response, use: PasskeyUse): Promise<void> {
    const account = await this.own.of(request);
    response.status(200).json(await this.ceremonies.askFor(request, response, use, account));
  }
}

const answerOf = (body: unknown): string => textField(body, 'answer', LONGEST_ANSWER);

function answer(response: Response, to: string | undefined, back: string, use: PasskeyUse): void {
  if (to === undefined) return refusal(response, 'wrong', page(PasskeyRefusedPage, { back, use }));
  response.redirect(303, to);
}
