import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { MutesService } from './mutes.service';
import { MuteInput } from './subscription.dto';
import { MuteResource, presentMute } from './subscription.presenter';

/** What whoever asks does not want to be told for now. */
@ApiTags('Subscriptions')
@ForPrograms()
@Controller('api/v1/mutes')
export class MutesApiController {
  constructor(private readonly mutes: MutesService) {}

  @Get()
  @Allow('case.read', 'subscription.list')
  @Operation({ id: 'listMutes', summary: 'What you muted', answer: MuteResource, as: 'list' })
  async list(@CurrentViewer() viewer: Viewer) {
    return { items: (await this.mutes.list(viewer)).map(presentMute) };
  }

  @Post()
  @Allow('alert.subscribe', 'subscription.mute')
  @Operation({ id: 'muteAlerts', summary: 'Mute a kind of date, a case, or all', answer: MuteResource, status: 201 })
  async mute(@CurrentViewer() viewer: Viewer, @Body() input: MuteInput) {
    return presentMute(await this.mutes.mute(viewer, input));
  }

  @Delete(':id')
  @Allow('alert.subscribe', 'subscription.unmute')
  @Operation({ id: 'unmuteAlerts', summary: 'Take a mute back', answer: MuteResource })
  async unmute(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string) {
    return presentMute(await this.mutes.unmute(viewer, id));
  }
}
