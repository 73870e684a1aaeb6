import { Body, Delete, Get, HttpCode, Injectable, Param, Post, Put, Query, Res, type Type } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatchOptional, withETag } from '../web/if-match';
import { ActionsService } from './actions.service';
import { AlertFiles } from './alert-file.service';
import { OneAlertResource, presentAlertFile } from './alert-handling.presenter';
import { isStep, type Step } from './domain/steps';
import { ActionInput, AlertQuery, HandlingInput, PutOffInput, UndoInput } from './handling.dto';
import { HandlingService } from './handling.service';
import type { AlertPlace } from './handling';
import { placeOf } from './place-of';

const answer = OneAlertResource;

/**
 * One alert for programs: what it is, who handles it, and what was done. Defenders and joint cases have a controller each;
 * what they do is the same, but a generated client calls it by another name. The ETag is the version of the handling.
 */
export function alertApi(kind: AlertPlace['kind']): Type<object> {
  const of = kind === 'group' ? 'Group' : 'Defender';

  @Injectable()
  class AlertApi {
    constructor(
      private readonly files: AlertFiles,
      private readonly handling: HandlingService,
      private readonly actions: ActionsService,
      private readonly clock: Clock,
    ) {}

    @Get()
    @Allow('case.read', 'alert.read')
    @Operation({ id: `get${of}Alert`, summary: 'Get an alert by its key, with what became of it', answer })
    get(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Query() { on }: AlertQuery,
      @Res({ passthrough: true }) response: Response,
    ) {
      return this.shown(viewer, this.place(id, key, on), response);
    }

    @Post('handling')
    @Allow('alert.handle', 'alert.handled')
    @HttpCode(200)
    @Operation({ id: `handle${of}Alert`, summary: 'Say who handles an alert', answer, ifMatch: 'optional' })
    async handle(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Query() { on }: AlertQuery,
      @IfMatchOptional() version: number | undefined,
      @Body() input: HandlingInput,
      @Res({ passthrough: true }) response: Response,
    ) {
      const place = this.place(id, key, on);
      await this.handling.assign(viewer, place, input, version);
      return this.shown(viewer, place, response);
    }

    @Post('actions')
    @Allow('alert.handle', 'alert.used')
    @Operation({
      id: `use${of}Alert`,
      summary: 'Log what was done on the occasion of an alert, on each case that it concerns',
      answer,
      status: 201,
      ifMatch: 'optional',
    })
    async use(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Query() { on }: AlertQuery,
      @IfMatchOptional() version: number | undefined,
      @Body() input: ActionInput,
      @Res({ passthrough: true }) response: Response,
    ) {
      const place = this.place(id, key, on);
      await this.actions.use(viewer, place, input, version);
      return this.shown(viewer, place, response);
    }

    @Post('actions/:action/retraction')
    @Allow('alert.handle', 'alert.undone')
    @HttpCode(200)
    @Operation({ id: `undo${of}Alert`, summary: 'Take back what was logged: it is retracted on each case', answer })
    async undo(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Param('action', IdPipe) action: string,
      @Query() { on }: AlertQuery,
      @Body() { reason }: UndoInput,
      @Res({ passthrough: true }) response: Response,
    ) {
      const place = this.place(id, key, on);
      await this.actions.undo(viewer, place, action, reason);
      return this.shown(viewer, place, response);
    }

    @Put('rest')
    @Allow('alert.handle', 'alert.put-off')
    @Operation({ id: `rest${of}Alert`, summary: 'Put an alert off until a day', answer, ifMatch: 'optional' })
    async putOff(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Query() { on }: AlertQuery,
      @IfMatchOptional() version: number | undefined,
      @Body() input: PutOffInput,
      @Res({ passthrough: true }) response: Response,
    ) {
      const place = this.place(id, key, on);
      await this.handling.putOff(viewer, place, input, version);
      return this.shown(viewer, place, response);
    }

    @Delete('rest')
    @Allow('alert.handle', 'alert.taken-up')
    @Operation({ id: `resume${of}Alert`, summary: 'Take up again an alert that was put off', answer })
    async takeUp(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Query() { on }: AlertQuery,
      @Res({ passthrough: true }) response: Response,
    ) {
      const place = this.place(id, key, on);
      await this.handling.takeUp(viewer, place);
      return this.shown(viewer, place, response);
    }

    @Put('steps/:step')
    @Allow('alert.handle', 'alert.step')
    @Operation({ id: `tick${of}AlertStep`, summary: 'Tick a step off', answer })
    tick(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Param('step') step: string,
      @Query() { on }: AlertQuery,
      @Res({ passthrough: true }) response: Response,
    ) {
      return this.ticked(viewer, this.place(id, key, on), stepOf(step), true, response);
    }

    @Delete('steps/:step')
    @Allow('alert.handle', 'alert.step')
    @Operation({ id: `untick${of}AlertStep`, summary: 'Say that a step is not done yet', answer })
    untick(
      @CurrentViewer() viewer: Viewer,
      @Param('id', IdPipe) id: string,
      @Param('key') key: string,
      @Param('step') step: string,
      @Query() { on }: AlertQuery,
      @Res({ passthrough: true }) response: Response,
    ) {
      return this.ticked(viewer, this.place(id, key, on), stepOf(step), false, response);
    }

    private async ticked(viewer: Viewer, place: AlertPlace, step: Step, done: boolean, response: Response) {
      await this.handling.tick(viewer, place, step, done);
      return this.shown(viewer, place, response);
    }

    private place(id: string, key: string, on: string | undefined): AlertPlace {
      return placeOf(kind, id, key, on, this.clock.today());
    }

    private async shown(viewer: Viewer, place: AlertPlace, response: Response) {
      const shown = presentAlertFile(await this.files.show(viewer, place));
      if (shown.handling) withETag(response, shown.handling);
      return shown;
    }
  }
  return AlertApi;
}

function stepOf(text: string): Step {
  if (!isStep(text)) throw new NotFound('There is no such step.');
  return text;
}
