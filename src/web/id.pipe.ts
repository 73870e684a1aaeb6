import { Injectable, PipeTransform } from '@nestjs/common';
import { NotFound } from '../lib/errors';
import { isUuid } from '../lib/uuid';

/** An id in an address. Anything that is none names nothing, and is answered like a record that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!isUuid(id)) throw new NotFound();
    return id;
  }
}
