import { createParamDecorator } from '@nestjs/common';
import { localOwner, type Viewer } from './viewer';

/** Whom a request acts for: the first argument of the service that answers it. */
export const CurrentViewer = createParamDecorator((): Viewer => localOwner);
