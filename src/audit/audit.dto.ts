import { DayField } from '../web/day-field';
import { PageQuery } from '../web/page-query';
import { CodeField, PatternField, TextField } from '../web/text-fields';
import { addressOf } from './audit-trail';
import { type ActGroup, actGroups } from './domain/act';
import { acts } from './domain/acts';
import type { LogFilter } from './domain/log-entry';

/** What is wrong with a network that is asked for; undefined when nothing is. */
export const badNetwork = (text: string): string | undefined =>
  addressOf(text.replace(/\/\d{1,3}$/, '')) === null
    ? 'is not an address. Write one as 203.0.113.7 or 2001:db8::1; of it only the network is kept.'
    : undefined;

/** Which lines of the trail are asked for. */
export class AuditQuery extends PageQuery {
  @PatternField({
    max: 60,
    about: 'Who did it, or whom it concerns: the id of an account, or a word as command-line',
    check: (text) =>
      /^[\w-]+$/.test(text) ? undefined : 'is neither the id of an account nor a word as command-line.',
  })
  person?: string;

  @CodeField(Object.keys(actGroups), { what: 'a group of acts' })
  group?: ActGroup;

  @CodeField(Object.keys(acts), { what: 'an act' })
  act?: string;

  @TextField({ max: 100, about: 'The reference of a case' })
  defender?: string;

  @DayField({ about: 'First day, in UTC' })
  from?: string;

  @DayField({ about: 'Last day, in UTC' })
  to?: string;

  @PatternField({ max: 60, about: 'An address; all lines from its network are given', check: badNetwork })
  network?: string;

  @TextField({ max: 200, about: 'Words that somebody searched for, as a name: the whole of them' })
  searched?: string;
}

/** The filter that such a query stands for. */
export function filterOf({
  person,
  group,
  act,
  defender,
  from,
  to,
  network,
  searched,
}: Omit<AuditQuery, 'after' | 'limit'>): LogFilter {
  return { person, group, act, reference: defender, from: from, to: to, network, searched };
}
