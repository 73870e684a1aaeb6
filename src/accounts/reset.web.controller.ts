import { Body, Controller, Get, Header, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { addressOf } from './client';
import { asEmail, emailProblem } from './domain/email-address';
import { passwordOf } from './form-answers';
import { answerDeadLink, answerLinkForm } from './link-form';
import { secretOf, takeFromAddress } from './link-trip';
import { ResetsService } from './resets.service';
import { ForgotPage } from './views/forgot-page';
import { ResetPage } from './views/reset-page';

/** A new password for whoever forgot hers: asks for the link, and follows it. */
@ApiExcludeController()
@Controller()
export class ResetWebController {
  constructor(private readonly resets: ResetsService) {}

  @Get('forgot')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Allow('anyone', 'password.reset-asked')
  forgot(): string {
    return page(ForgotPage, { form: { values: {}, problems: [] }, asked: false });
  }

  /** The same answer for everybody, after the same work: whoever asked too often gets it too. */
  @Post('forgot')
  @Allow('anyone', 'password.reset-asked')
  async ask(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const email = asEmail(textField(body, 'email', 300));
    const problem = emailProblem(email);
    if (problem) {
      const form = { values: { email }, problems: [{ path: 'email', message: problem }] };
      return void response
        .status(422)
        .type('html')
        .send(page(ForgotPage, { form, asked: false }));
    }
    if (await this.resets.mayAsk(request, email)) this.resets.askLater(email, addressOf(request));
    response
      .status(200)
      .type('html')
      .send(page(ForgotPage, { form: { values: {}, problems: [] }, asked: true }));
  }

  @Get('reset')
  @Allow('anyone', 'password.reset-opened')
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (takeFromAddress(request, response, '/reset')) return;
    const account = await this.resets.resetting(secretOf(request));
    if (!account) return answerDeadLink(response, 'reset');
    response.type('html').send(page(ResetPage, { account, form: { values: {}, problems: [] } }));
  }

  @Post('reset')
  @Allow('anyone', 'password.reset')
  async reset(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const secret = secretOf(request);
    const account = await this.resets.resetting(secret);
    if (!account) return answerDeadLink(response, 'reset');
    const password = passwordOf(body);
    await answerLinkForm(response, {
      kind: 'reset',
      spend: () => this.resets.reset(secret, password, addressOf(request)),
      done: '/sign-in?done=password-reset',
      again: (problems) => page(ResetPage, { account, form: { values: {}, problems } }),
    });
  }
}
