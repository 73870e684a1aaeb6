import type { AlertSource, HeadlineFacts } from '../../alerts/domain/alert';
import { inserted } from '../../alerts/domain/wording/insertion';
import type { Language, LanguageCode, MessageArguments } from '../../alerts/domain/wording/language';
import { languageFor, speechOf } from '../../alerts/domain/wording/languages';
import { hashtagOf, type NamesShown } from '../../alerts/domain/wording/people';
import { format, withPhrases } from '../../alerts/domain/wording/phrases';
import { draftLanguages } from './draft-languages';

/** What the drafts of one alert are made from. */
export interface DraftFacts {
  facts: HeadlineFacts;
  /** Those of which the public may be told. */
  sources: readonly AlertSource[];
  /** What the organisation calls itself; empty: not said yet. */
  organisation: string;
}

/** How many names are said, and how much of the first source. */
export interface Brevity {
  names?: NamesShown;
  /** `whole`: title and address · `address`: the address alone, else the title · a number: so much of the title. */
  source: 'whole' | 'address' | number;
}

/** Everything that a template may use; null where Vigil has no public words for the rule. */
export function draftValues(
  of: DraftFacts,
  language: LanguageCode,
  { names, source }: Brevity,
): MessageArguments | null {
  const { facts, sources, organisation } = of;
  const words = languageFor(language);
  const own = draftLanguages[language];
  const fact = own.facts[facts.rule];
  const insert = (text: string): string => inserted(text, words);
  const values = withPhrases(facts, words, insert, names);
  if (!values || !fact) return null;

  const { headlines } = speechOf(words);
  const headlineKey = headlines[facts.rule] ? facts.rule : 'any';
  const hashtag = facts.standing === 'all' ? hashtagOf(facts.group?.hashtag) : undefined;
  const first = sources.find(({ url }) => url) ?? sources[0];
  return {
    ...values,
    headline: format(words, `headline ${headlineKey}`, headlines[headlineKey]!, values),
    fact: format(words, `fact ${facts.rule}`, fact, values),
    person: format(words, 'person', own.person, values),
    date: `${dateOf(values)}${values.uncertain === 'yes' ? sayDoubt(words, values) : ''}`,
    month: String(values.monthOfYear),
    hashtag: hashtag ? insert(hashtag) : '',
    source: first ? format(words, 'source', own.source, { text: sourceText(first, source, words) }) : '',
    sources: [own.sources, ...sourceLines(sources, words, own.blanks.source)].join('\n'),
    organisation: organisation ? insert(organisation) : own.blanks.organisation,
  };
}

/** " (date uncertain)". */
function sayDoubt(words: Language, values: MessageArguments): string {
  const { phrases } = speechOf(words);
  return format(words, 'doubt', phrases.doubt, { ...values, precision: 'day', doubt: 'yes' });
}

/** A month is no day, and one day of several is none of them. */
function dateOf({ precision, on, monthOfYear, from, until }: MessageArguments): string {
  if (precision === 'day') return String(on);
  return precision === 'window' ? `${from} – ${until}` : String(monthOfYear);
}

function sourceText({ title, url }: AlertSource, how: Brevity['source'], words: Language): string {
  const short = typeof how === 'number' && title ? cut(title, how) : title;
  const parts = how === 'whole' ? [title, url] : [url ?? short];
  return parts
    .filter((part): part is string => !!part)
    .map((part) => inserted(part, words))
    .join(joint(words));
}

/** A title is cut at a word where there is one near. */
function cut(title: string, most: number): string {
  const characters = [...title];
  if (characters.length <= most) return title;
  const start = characters.slice(0, Math.max(1, most - 1)).join('');
  const word = start.replace(/\s+\S*$/u, '');
  return `${word.length > start.length / 2 ? word : start}…`;
}

const joint = ({ direction, locale }: Language): string =>
  locale.startsWith('zh') ? '，' : direction === 'rtl' ? '، ' : ', ';

const MOST_SOURCES = 5;

function sourceLines(sources: readonly AlertSource[], words: Language, blank: string): string[] {
  const lines = sources.slice(0, MOST_SOURCES).map((one) => `– ${sourceText(one, 'whole', words)}`);
  return lines.length > 0 ? lines : [`– ${blank}`];
}
