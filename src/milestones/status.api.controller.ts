import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localOwner } from '../access/viewer';
import { StatusAnswer } from '../custody/domain/status-answer';
import { Clock } from '../platform/clock';
import { IdPipe } from '../web/id.pipe';
import { StatusQuery } from './status.dto';
import { StatusService } from './status.service';

@ApiTags('status')
@Controller('api/v1/defenders/:id/status')
export class StatusApiController {
  constructor(
    private readonly status: StatusService,
    private readonly clock: Clock,
  ) {}

  /** Where the defender stands on a day, and why. */
  @Get()
  show(@Param('id', IdPipe) id: string, @Query() query: StatusQuery): Promise<StatusAnswer> {
    return this.status.on(localOwner, id, query.on ?? this.clock.today());
  }
}
