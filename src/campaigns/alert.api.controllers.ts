import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForPrograms } from '../access/allow.decorator';
import { alertApi } from './alert-api';

@ApiTags('Alerts')
@ForPrograms()
@Controller('api/v1/defenders/:id/alerts/:key')
export class DefenderAlertApiController extends alertApi('defender') {}

@ApiTags('Alerts')
@ForPrograms()
@Controller('api/v1/groups/:id/alerts/:key')
export class GroupAlertApiController extends alertApi('group') {}
