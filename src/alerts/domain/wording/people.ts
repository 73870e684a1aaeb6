import { HeadlineFacts } from '../alert';
import { Language } from './language';
import { kitOf, say } from './message';

const MOST_NAMES = 5;
const NAMES_BEFORE_OTHERS = 3;

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

/** Names joined as the language does; of more than five the first three and how many others. */
export function joinNames(names: string[], language: Language): string {
  const { list, numeral } = kitOf(language);
  if (names.length <= MOST_NAMES) return list.format(names);

  const count = names.length - NAMES_BEFORE_OTHERS;
  const others = say(language, 'others', { count, numeral: numeral.format(count) });
  return list.format([...names.slice(0, NAMES_BEFORE_OTHERS), others]);
}

/**
 * The hashtag speaks for everyone in a joint case, so it stands only where everyone is held. Where some are held or
 * none, the case goes by its name, which says nothing of its members.
 */
export function peopleOf(facts: HeadlineFacts, language: Language): People {
  const hashtag = hashtagOf(facts.group?.hashtag);
  const name = facts.group?.name.trim() || undefined;
  const label = (facts.standing === 'all' ? (hashtag ?? name) : (name ?? hashtag)) ?? '';

  const names = facts.names.length ? joinNames(facts.names, language) : label;
  const n = Math.max(1, facts.names.length);
  if (facts.namedAlone && facts.names.length) {
    const who = name ? `${names} (${name})` : names;
    return { scope: n > 1 ? 'people' : 'person', n, names: who, who, subject: who, label: '' };
  }
  const scope = label ? 'group' : facts.names.length > 1 ? 'people' : 'person';
  return {
    scope,
    n,
    names,
    who: label && facts.names.length ? `${names} (${label})` : names,
    subject: label || names,
    label,
  };
}
