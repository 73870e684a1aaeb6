import { Controller } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AlertActs } from './alert-acts';
import { AlertPages } from './alert-pages';

/** The alerts of a defender. */
@ApiExcludeController()
@Controller('defenders/:id/alerts/:key')
export class DefenderAlertWebController extends AlertPages {}

@ApiExcludeController()
@Controller('defenders/:id/alerts/:key')
export class DefenderAlertActsController extends AlertActs {}

/** The alerts of a joint case. */
@ApiExcludeController()
@Controller('groups/:id/alerts/:key')
export class GroupAlertWebController extends AlertPages {}

@ApiExcludeController()
@Controller('groups/:id/alerts/:key')
export class GroupAlertActsController extends AlertActs {}
