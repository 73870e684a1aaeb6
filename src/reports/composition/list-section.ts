import type { Part, Run } from '../domain/report';
import type { ReportField } from '../domain/report-template';
import { dateText } from '../words/date-said';
import { countryText, dayText, genderText, listText, numberText } from '../words/said';
import { type CaseComposed, type Composing, notKnown, shows } from './composing';
import { otherForms } from './case-names';
import { joined, run } from './runs';

const inList = [
  ...(['names', 'country', 'born', 'gender', 'professions', 'rights'] as const),
  ...(['status', 'since', 'days', 'term_ends', 'reference'] as const),
] satisfies ReportField[];
type ListField = (typeof inList)[number];

const widths: Record<ListField, number> = {
  ...{ names: 3, country: 1.6, born: 1.6, gender: 1, professions: 2, rights: 2 },
  ...{ status: 2.4, since: 1.9, days: 0.9, term_ends: 1.9, reference: 1.5 },
};

/** All cases as one table. */
export function listSection(at: Composing, cases: readonly CaseComposed[]): Part[] {
  const { words } = at;
  if (cases.length === 0) return [{ kind: 'paragraph', text: [run(words.sentences.noCaseTold)] }];
  const fields = inList.filter((field) => shows(at, field));
  return [
    {
      kind: 'table',
      head: fields.map((field) => words.fields[field]),
      rows: cases.map((one) => fields.map((field) => cell(at, one, field))),
      widths: fields.map((field) => widths[field]),
    },
  ];
}

function cell(at: Composing, one: CaseComposed, field: ListField): Run[] {
  if (field === 'names') {
    const others = otherForms(one.told, one.name).map(({ text, lang }) =>
      run(text, lang === undefined ? {} : { lang }),
    );
    return joined([run(one.name, { strong: true }), ...others], ' ');
  }
  const text = isOfStatus(field) ? statusText(at, one, field) : profileText(at, one, field);
  return [text === undefined ? notKnown(at) : run(text)];
}

const isOfStatus = (field: ListField): field is 'status' | 'since' | 'days' | 'term_ends' =>
  ['status', 'since', 'days', 'term_ends'].includes(field);

/** What is not worked out is left empty: a dash would say something. */
function statusText({ words }: Composing, { standing }: CaseComposed, field: ListField): string | undefined {
  if (!standing) return field === 'status' ? words.statistics.statusNotTold : '';
  const { answer, isHeld, isCertain } = standing;
  if (field === 'status')
    return isCertain ? words.statuses[answer.status] : `${words.statuses[answer.status]} (${words.statistics.unclear})`;
  if (field === 'since') return answer.since ? dateText(answer.since, words) : undefined;
  if (field === 'days') return isHeld && answer.days !== null ? numberText(answer.days, words) : '';
  const end = answer.spell?.term_ends;
  return isHeld && end ? dayText(end, words) : '';
}

function profileText({ words }: Composing, { told: { profile } }: CaseComposed, field: ListField): string | undefined {
  const list = (texts: readonly string[] | undefined): string | undefined => texts && listText(texts, words);
  switch (field) {
    case 'country':
      return profile.country && countryText(profile.country, words);
    case 'born':
      return profile.born && dateText(profile.born, words);
    case 'gender':
      return profile.gender && genderText(profile.gender, words);
    case 'professions':
      return list(profile.professions);
    case 'rights':
      return list(profile.rights);
    default:
      return profile.reference;
  }
}
