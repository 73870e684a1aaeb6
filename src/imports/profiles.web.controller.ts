import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { type FormState, readValues, textOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { submit } from '../web/submit';
import { mayChangeProfile, ProfilesService } from './profiles.service';
import { ProfileRemovalPage, ProfilesPage } from './views/profiles-page';

const html = 'text/html; charset=utf-8';

/** The profiles of tables: who made each, and what becomes of it. */
@ApiExcludeController()
@Controller('imports/profiles')
export class ProfilesWebController {
  constructor(private readonly profiles: ProfilesService) {}

  @Get()
  @Allow('case.import', 'import.profiles')
  @Header('Content-Type', html)
  list(@CurrentViewer() viewer: Viewer, @Query('done') done?: string): Promise<string> {
    return this.page(viewer, { values: {}, problems: [] }, undefined, noticeOf(done));
  }

  @Post(':id/copy')
  @Allow('case.import', 'import.profile-copied')
  async copy(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.profiles.copy(viewer, id, textOf(values, `copies.${id}`) ?? '');
        return '/imports/profiles?done=profile-copied';
      },
      ({ problems }) => this.page(viewer, { values, problems }, id),
    );
  }

  @Get(':id/removal')
  @Allow('case.import', 'import.profile-removal-asked')
  @Header('Content-Type', html)
  async askRemoval(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const profile = await this.profiles.get(viewer, id);
    this.profiles.mustBeHers(viewer, profile);
    return page(ProfileRemovalPage, { profile });
  }

  @Post(':id/removal')
  @Allow('case.import', 'import.profile-removed')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.profiles.remove(viewer, id);
        return '/imports/profiles?done=profile-removed';
      },
      ({ problems }) => this.page(viewer, { values: {}, problems }),
    );
  }

  private async page(viewer: Viewer, form: FormState, copied?: string, notice?: string): Promise<string> {
    const profiles = (await this.profiles.list()).map((one) => ({ ...one, isHers: mayChangeProfile(viewer, one) }));
    return page(ProfilesPage, { profiles, form, copied, notice });
  }
}
