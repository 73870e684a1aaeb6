import { Injectable, PipeTransform } from '@nestjs/common';
import { NotFound } from '../lib/errors';

/** An id in an address. Anything that is none names nothing, and is answered like a record that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new NotFound();
    return id;
  }
}
