import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';
import { NotFound } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { Clock } from '../platform/clock';
import type { AlertPlace } from './handling';
import { placeOf } from './place-of';

/** What the address of a page of an alert says, as it came. */
interface AlertAddress {
  kind: AlertPlace['kind'];
  id: string;
  key: string;
  on: unknown;
}

const kindOf = (path: string): AlertPlace['kind'] =>
  path.startsWith('/calendar/') ? 'day' : path.startsWith('/groups/') ? 'group' : 'defender';

const AddressOfAlert = createParamDecorator((_: unknown, context: ExecutionContext): AlertAddress => {
  const { params, path, query } = context.switchToHttp().getRequest<Request<{ id?: string; key: string }>>();
  return { kind: kindOf(path), id: params.id ?? '', key: params.key, on: query.on };
});

/** Of what is no id and no key, nothing is there. */
@Injectable()
export class AlertPlacePipe implements PipeTransform<AlertAddress, AlertPlace> {
  constructor(private readonly clock: Clock) {}

  transform({ kind, id, key, on }: AlertAddress): AlertPlace {
    if (kind !== 'day' && !isUuid(id)) throw new NotFound();
    return placeOf(kind, id, key, on, this.clock.today());
  }
}

/** The alert that the address of a page names: `/defenders/:id/alerts/:key?on=…`, `/groups/…`, or `/calendar/days/:key?on=…`. */
export const AtAlert = (): ParameterDecorator => AddressOfAlert(AlertPlacePipe);
