import { HeadlineFacts } from '../alert';
import { Language } from './language';
import { kitOf, say } from './message';
import { nameIn } from './names';

/** Up to `all` names are said; of more the first `before`, and how many others. */
export interface NamesShown {
  all: number;
  before: number;
}

const usual: NamesShown = { all: 5, before: 3 };

/** How a name, or the name or hashtag of a joint case, stands among the words. */
export type Insert = (text: string) => string;

export const asItIs: Insert = (text) => text;

/** How a headline may speak of those it is about. */
export interface People {
  scope: 'person' | 'people' | 'group';
  n: number;
  names: string;
  who: string;
  subject: string;
  label: string;
}

/** A hashtag with exactly one `#` before it; undefined when there is none. */
export function hashtagOf(text: string | undefined): string | undefined {
  const word = text
    ?.trim()
    .replace(/^[#＃]+/, '')
    .trim();
  return word ? `#${word}` : undefined;
}

const aside = (language: Language, label: string): string => language.aside?.(label) ?? ` (${label})`;

/** Names joined as the language does; of more than five the first three and how many others. */
export function joinNames(names: string[], language: Language, { all, before }: NamesShown = usual): string {
  const { list, numeral } = kitOf(language);
  if (names.length <= all) return list.format(names);

  const count = names.length - before;
  const others = say(language, 'others', { count, numeral: numeral.format(count) });
  return list.format([...names.slice(0, before), others]);
}

/**
 * The hashtag speaks for everyone in a joint case, so it stands only where everyone is held. Where some are held or
 * none, the case goes by its name, which says nothing of its members.
 */
export function peopleOf(
  facts: HeadlineFacts,
  language: Language,
  insert: Insert = asItIs,
  shown: NamesShown = usual,
): People {
  const hashtag = hashtagOf(facts.group?.hashtag);
  const caseName = facts.group?.name.trim() || undefined;
  const name = caseName && insert(caseName);
  const tag = hashtag && insert(hashtag);
  const label = (facts.standing === 'all' ? (tag ?? name) : (name ?? tag)) ?? '';

  const said = facts.names.map((fallback, i) => insert(nameIn(language, facts.people?.[i], fallback)));
  const names = said.length ? joinNames(said, language, shown) : label;
  const n = Math.max(1, facts.names.length);
  if (facts.namedAlone && facts.names.length) {
    const who = name ? `${names}${aside(language, name)}` : names;
    return { scope: n > 1 ? 'people' : 'person', n, names: who, who, subject: who, label: '' };
  }
  const scope = label ? 'group' : facts.names.length > 1 ? 'people' : 'person';
  return {
    scope,
    n,
    names,
    who: label && facts.names.length ? `${names}${aside(language, label)}` : names,
    subject: label || names,
    label,
  };
}
