import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IfMatch, withETag } from '../web/if-match';
import type { Organisation } from './organisation';
import { OrganisationInput } from './organisation.dto';
import { OrganisationService } from './organisation.service';

/** The organisation as the API gives it. Whether mails may name people is decided on its page alone, with proof. */
class OrganisationResource extends OrganisationInput {
  @ApiProperty() names_in_mails: boolean;
  @ApiProperty() has_logo: boolean;
  @ApiProperty() version: number;
}

const present = ({ namesInMails, logo, ...rest }: Organisation): OrganisationResource => ({
  name: rest.name,
  website: rest.website ?? undefined,
  address: rest.address ?? undefined,
  email: rest.email ?? undefined,
  phone: rest.phone ?? undefined,
  hashtag: rest.hashtag ?? undefined,
  ground: rest.ground,
  accent: rest.accent,
  zone: rest.zone,
  names_in_mails: namesInMails,
  has_logo: logo !== null,
  version: rest.version,
});

@ApiTags('Organisation')
@ForPrograms()
@Controller('api/v1/organisation')
export class OrganisationApiController {
  constructor(private readonly organisation: OrganisationService) {}

  @Get()
  @Allow('case.read', 'organisation.read')
  @Operation({ id: 'getOrganisation', summary: 'Get the organisation', answer: OrganisationResource })
  async get(@Res({ passthrough: true }) response: Response) {
    return present(withETag(response, await this.organisation.current()));
  }

  @Put()
  @Allow('organisation.manage', 'organisation.changed')
  @Operation({
    id: 'changeOrganisation',
    summary: 'Say what the organisation is called and looks like',
    answer: OrganisationResource,
    ifMatch: 'required',
  })
  async change(
    @CurrentViewer() viewer: Viewer,
    @IfMatch() version: number,
    @Body() input: OrganisationInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return present(withETag(response, await this.organisation.change(viewer, version, input)));
  }
}
