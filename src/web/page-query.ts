import type { PageAsked } from '../lib/page';
import { PatternField } from './text-fields';

const mostEntries = 200;

/** Has the text the form of a cursor? */
export const isCursor = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{1,40}$/.test(text);

/** How much of a list is asked for, as it stands in an address. */
export class LimitQuery {
  @PatternField({
    max: 3,
    about: `Entries of a page: 1 to ${mostEntries}, 50 when left out`,
    check: (text) =>
      /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= mostEntries
        ? undefined
        : `must be a number from 1 to ${mostEntries}.`,
  })
  limit?: string;
}

/** Which part of a list is asked for. Whether the cursor is one of that list, the list says itself. */
export class PageQuery extends LimitQuery {
  @PatternField({
    max: 40,
    about: 'The cursor that the previous page gave as `next`',
    check: (text) => (isCursor(text) ? undefined : 'is not a cursor. Send the `next` of the previous page.'),
  })
  after?: string;
}

export const pageAsked = ({ after, limit }: PageQuery, usual = 50): PageAsked => ({
  after,
  limit: Number(limit ?? usual),
});
