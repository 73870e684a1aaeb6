import type { Part, Run } from '../domain/report';
import { dateText } from '../words/date-said';
import { countryText, genderText, listText, nationalityText } from '../words/said';
import { type CaseComposed, type Composing, notKnown, shows } from './composing';
import { run } from './runs';

type Row = { label: string; value: Run[] };

/** Who the person is. What is not known says so. */
export function profileSection(at: Composing, { told: { profile } }: CaseComposed): Part[] {
  const { words } = at;
  const rows: Row[] = [];
  const add = (field: Parameters<typeof shows>[1], text: string | undefined): void => {
    if (shows(at, field)) rows.push({ label: words.fields[field], value: [text ? run(text) : notKnown(at)] });
  };
  if (shows(at, 'names')) {
    rows.push(
      ...profile.names.map(({ text, lang, kind }) => ({
        label: words.nameKinds[kind ?? 'other'],
        value: [run(text, lang ? { lang } : {})],
      })),
    );
  }
  const list = (texts: readonly string[] | undefined): string | undefined =>
    texts && (texts.length === 0 ? words.none : listText(texts, words));
  add('born', profile.born && dateText(profile.born, words));
  add('gender', profile.gender && genderText(profile.gender, words));
  add('country', profile.country && countryText(profile.country, words));
  add('nationalities', list(profile.nationalities?.map((code) => nationalityText(code, words))));
  add('professions', list(profile.professions));
  add('rights', list(profile.rights));
  add('reference', profile.reference);
  return rows.length === 0 ? [] : [heading(words.sections.profile), { kind: 'facts', rows }];
}

/** The heading of a section. */
export const heading = (text: string): Part => ({ kind: 'heading', level: 2, text: [run(text)] });

/** What somebody wrote, paragraph by paragraph. */
export const paragraphs = (text: string): Part[] =>
  text
    .split(/\n+/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'paragraph', text: [run(one.trim())] }));

/** The summary, paragraph by paragraph; nothing where there is none to tell. */
export function summarySection({ words }: Composing, { told: { profile } }: CaseComposed): Part[] {
  if (!profile.summary) return [];
  return [heading(words.sections.summary), ...paragraphs(profile.summary)];
}

/** The joint cases, each with everybody else in it. */
export function groupSection({ words }: Composing, { groups }: CaseComposed): Part[] {
  if (groups.length === 0) return [];
  const items = groups.map(({ name, hashtag, others }) => [
    run(name, { strong: true }),
    ...(hashtag ? [run(` ${hashtag}`)] : []),
    ...(others.length > 0 ? [run(words.colon), run(listText(others, words))] : []),
  ]);
  return [heading(words.sections.group), { kind: 'list', items }];
}
