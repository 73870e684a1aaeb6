import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { type FormValues, readValues } from './form-values';

/** What the form of a page sent, field by field: an argument of the handler that takes it. */
export const SentValues = createParamDecorator((_: unknown, context: ExecutionContext): FormValues =>
  readValues(context.switchToHttp().getRequest<Request>().body),
);
