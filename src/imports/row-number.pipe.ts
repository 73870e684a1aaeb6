import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../lib/errors';

/** The number of a row in an address. What is none names nothing. */
@Injectable()
export class RowNumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^\d{1,9}$/.test(text)) throw new NotFound('There is no such row.');
    return Number(text);
  }
}
