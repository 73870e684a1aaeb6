import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../lib/errors';

/** The number of a page in an address, from 1. What is none names nothing. */
@Injectable()
export class PageNumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,2}$/.test(text)) throw new NotFound();
    return Number(text);
  }
}

/** The same in a query; the first page when it says none. */
export const pageIn = (query: Record<string, unknown>): number =>
  typeof query.page === 'string' && /^[1-9]\d{0,2}$/.test(query.page) ? Number(query.page) : 1;
