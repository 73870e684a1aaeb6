import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Viewer } from './viewer';

/** A request whose viewer the guard has found out. */
export interface ViewedRequest extends Request {
  viewer?: Viewer;
}

/** Whom a request acts for: the first argument of the service that answers it. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<ViewedRequest>();
  if (!viewer) throw new Error('Nobody is signed in here: the handler is open to anyone.');
  return viewer;
});
