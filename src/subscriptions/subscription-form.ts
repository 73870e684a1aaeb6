import { daysIn } from '../ladders/leads';
import { isReachable } from '../custody/domain/custody-status';
import type { Problem } from '../lib/errors';
import { ticked } from '../web/checks';
import { type FormValues, linesOf, readValues, textOf } from '../web/form-values';
import { validateInput } from '../web/validation';
import type { Subscription } from './domain/subscription';
import { standings, SubscriptionInput } from './subscription.dto';

/** What stands in the form: texts, and what is ticked in its lists. */
export interface SubscriptionFormValues {
  values: FormValues;
  countries: readonly string[];
  groups: readonly string[];
  rules: readonly string[];
}

/** With which days a form of one's own ladder begins. */
export const firstOwnLeads = '30, 7, 1, 0';

/** What a posted form holds, to be shown again as it was. */
export const postedForm = (body: unknown): SubscriptionFormValues => ({
  values: readValues(body),
  countries: ticked(body, 'countries'),
  groups: ticked(body, 'groups'),
  rules: ticked(body, 'rules'),
});

/** The form of a subscription. `references`: of its cases, as far as its owner sees them. */
export function formOf(one: Subscription, references: string[]): SubscriptionFormValues {
  const { about } = one;
  return {
    values: {
      name: one.name,
      defenders: references.join('\n'),
      audience: about.audience,
      q: about.filter?.q,
      status: about.filter?.standing ?? about.filter?.status,
      steps: one.leads ? 'own' : 'ladder',
      leads: one.leads?.join(', ') ?? firstOwnLeads,
      way: one.webhookId ? `webhook:${one.webhookId}` : one.way,
      rhythm: one.rhythm,
      language: one.language,
      zone: one.zone,
      at: one.at,
      quiet_from: one.quietFrom ?? undefined,
      quiet_to: one.quietTo ?? undefined,
      names: one.names ? 'yes' : undefined,
      version: String(one.version),
    },
    countries: about.countries,
    groups: about.groupIds,
    rules: about.rules,
  };
}

/**
 * The input that the form stands for.
 * @param paused as it is: the form does not say
 * @throws Invalid, with the names of the form's fields
 */
export function inputOf(
  { values, countries, groups, rules }: SubscriptionFormValues,
  paused = false,
): SubscriptionInput {
  const [way, webhook] = (values.way ?? 'mail').split(':');
  const status = textOf(values, 'status');
  const q = textOf(values, 'q');
  const isStanding = (standings as readonly unknown[]).includes(status);
  const [from, to] = [textOf(values, 'quiet_from'), textOf(values, 'quiet_to')];
  const leads = values.steps === 'own' ? daysIn(values.leads ?? '') : undefined;
  const input = {
    name: textOf(values, 'name'),
    countries: [...countries],
    groups: [...groups],
    defenders: linesOf(values, 'defenders') ?? [],
    rules: [...rules],
    audience: textOf(values, 'audience'),
    filter:
      q || status
        ? {
            q,
            ...(status && (isStanding || isReachable(status)) ? { [isStanding ? 'standing' : 'status']: status } : {}),
          }
        : undefined,
    forget_unseen: values.forget_unseen === 'yes',
    leads,
    way,
    webhook,
    rhythm: textOf(values, 'rhythm'),
    language: textOf(values, 'language'),
    zone: textOf(values, 'zone'),
    at: textOf(values, 'at'),
    quiet: from || to ? { from, to } : undefined,
    names: values.names === 'yes',
    paused,
  };
  return validateInput(SubscriptionInput, withoutEmpty(input));
}

/** Problems of an input at the fields of the form. */
export const atFields = (problems: Problem[]): Problem[] =>
  problems.map(({ path, message }) => ({
    path: fields[path] ?? path,
    message: message.replace(/ Accepted: .*$/s, ' Choose from the list.'),
  }));

const fields: Record<string, string> = {
  'quiet.from': 'quiet_from',
  'quiet.to': 'quiet_to',
  'filter.q': 'q',
  'filter.status': 'status',
  'filter.standing': 'status',
  webhook: 'way',
};

const withoutEmpty = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
