import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { addressOf } from './client';
import { JoiningService } from './joining.service';
import { passwordOf } from './form-answers';
import { answerDeadLink, answerLinkForm } from './link-form';
import { secretOf, takeFromAddress } from './link-trip';
import { JoinPage } from './views/join-page';

/** Where an invitation leads. */
@ApiExcludeController()
@Controller('join')
export class JoinWebController {
  constructor(private readonly joining: JoiningService) {}

  @Get()
  @Allow('anyone', 'account.invitation-opened')
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (takeFromAddress(request, response, '/join')) return;
    const invited = await this.joining.invited(secretOf(request));
    if (!invited) return answerDeadLink(response, 'invitation');
    response.type('html').send(page(JoinPage, { invited, form: { values: {}, problems: [] } }));
  }

  @Post()
  @Allow('anyone', 'account.joined')
  async join(@Req() request: Request, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const secret = secretOf(request);
    const invited = await this.joining.invited(secret);
    if (!invited) return answerDeadLink(response, 'invitation');
    const [email, name] = [textField(body, 'email', 300), textField(body, 'name', 120)];
    const input = { email, name, password: passwordOf(body) };
    await answerLinkForm(response, {
      kind: 'invitation',
      spend: () => this.joining.join(secret, input, addressOf(request)),
      done: '/sign-in?done=joined',
      again: (problems) => page(JoinPage, { invited, form: { values: { email, name }, problems } }),
    });
  }
}
