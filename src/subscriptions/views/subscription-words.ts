import { ruleLabels } from '../../alerts/domain/rule-labels';
import { custodyStatuses } from '../../custody/domain/custody-status';
import { countryName } from '../../lib/countries';
import { counted } from '../../web/day-text';
import { ladderWords } from '../../ladders/domain/ladder';
import type { Rhythm } from '../domain/rhythm';
import type { About, Language, Subscription, Way } from '../domain/subscription';

export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'French (français)',
  es: 'Spanish (español)',
  ar: 'Arabic (العربية)',
  zh: 'Chinese (中文)',
  ru: 'Russian (русский)',
};

export const rhythmWords: Record<Rhythm, string> = {
  single: 'One message for each date',
  daily: 'One message a day',
  weekly: 'One message a week, on Monday',
};

export const wayWords: Record<Way, string> = {
  mail: 'by mail',
  webhook: 'to a webhook',
  list: 'in Vigil alone',
};

export const standingLabels = {
  held: 'Held, in any way',
  free: 'At liberty',
  unclear: 'Not clear',
  dead: 'Dead',
} as const;

const most = 4;

/** The first few, and how many more. */
function some(names: string[], noun: string): string {
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more ${noun}`;
}

/** What the filter leaves, in words; undefined without one. */
export function filterWords(filter: About['filter']): string | undefined {
  if (!filter) return undefined;
  const { q, status, standing } = filter;
  const parts = [
    ...(q ? [`found by “${q}”`] : []),
    ...(standing ? [standingLabels[standing].toLowerCase()] : []),
    ...(status ? [custodyStatuses[status].label.toLowerCase()] : []),
  ];
  return `people who are ${parts.join(' and ')}`.replace('who are found by', 'found by');
}

/** Of what a subscription tells, part by part. The names of cases are those that its owner may see. */
export function aboutWords(
  about: About,
  { cases, groups, unseen }: { cases: string[]; groups: string[]; unseen: number },
) {
  const { countries, rules, audience, filter } = about;
  const filtered = filterWords(filter);
  const parts = [
    ...(cases.length > 0 ? [some(cases, 'cases')] : []),
    ...(groups.length > 0 ? [some(groups, 'joint cases')] : []),
    ...(unseen > 0 ? [`${counted(unseen, 'case')} that you may not see at present`] : []),
    ...(countries.length > 0
      ? [
          some(
            countries.map((code) => countryName(code)),
            'countries',
          ),
        ]
      : []),
    ...(filtered ? [filtered] : []),
  ];
  const whom = parts.length > 0 ? parts : ['Every case that you may see'];
  return [
    ...whom,
    rules.length > 0
      ? some(
          rules.map((rule) => ruleLabels[rule] ?? rule),
          'kinds of dates',
        )
      : 'every kind of date',
    ...(audience === 'all' ? [] : [audience === 'public' ? 'only what may be public' : 'only tasks for the team']),
  ];
}

/** When and how its messages come, in one or two sentences. */
export function deliveryWords({ rhythm, way, at, zone, quietFrom, quietTo, language, leads }: Subscription): string {
  const quiet = quietFrom && quietTo ? `, never from ${quietFrom} to ${quietTo}` : '';
  const place =
    way === 'list' ? `${wayWords.list}, by the day of ${zone}` : `${wayWords[way]} at ${at} (${zone})${quiet}`;
  const steps = leads ? ` Told of ${ladderWords(leads)}.` : '';
  return `${rhythmWords[rhythm]}, ${place}, in ${languageNames[language].replace(/ \(.*/, '')}.${steps}`;
}
