import { LimitQuery } from '../web/page-query';
import { PatternField } from '../web/text-fields';

/** Which part of a timeline is asked for, as it stands in an address. */
export class EventsQuery extends LimitQuery {
  @PatternField({
    max: 200,
    about: 'The cursor that the previous page gave as `next`',
    check: (text) => (/^[\w-]+$/.test(text) ? undefined : 'is not a cursor. Send the `next` of the previous page.'),
  })
  after?: string;
}
