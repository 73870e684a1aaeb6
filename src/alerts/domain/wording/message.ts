import { IntlMessageFormat } from 'intl-messageformat';
import { Language, MessageArguments, MessageKey } from './language';

interface Kit {
  messages: Map<MessageKey, IntlMessageFormat>;
  list: Intl.ListFormat;
  numeral: Intl.NumberFormat;
  dates: Record<'day' | 'dayOfYear' | 'month', Intl.DateTimeFormat>;
}

// Compiling costs a thousand times what formatting does, and a window can hold tens of thousands of headlines.
const kits = new Map<Language, Kit>();

/** The compiled formats of a language, made at first use. */
export function kitOf(language: Language): Kit {
  const known = kits.get(language);
  if (known) return known;

  const { locale } = language;
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const made: Kit = {
    messages: new Map(),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    numeral: new Intl.NumberFormat(locale, { useGrouping: 'min2' }),
    dates: {
      day: date({ day: 'numeric', month: 'long', year: 'numeric' }),
      dayOfYear: date({ day: 'numeric', month: 'long' }),
      month: date({ month: 'long', year: 'numeric' }),
    },
  };
  kits.set(language, made);
  return made;
}

/** A message without the line breaks of its source: a space stands for each, but not in Chinese, which has none. */
export const oneLine = (source: string, locale: string): string =>
  source.replace(/\s*\n\s*/g, locale.startsWith('zh') ? '' : ' ');

/** One message of a language. Names are arguments and never part of the pattern: a `{` in a name stays a `{`. */
export function say(language: Language, key: MessageKey, values: MessageArguments): string {
  const { messages } = kitOf(language);
  let message = messages.get(key);
  if (!message) {
    const source = oneLine(language.messages[key]!, language.locale);
    message = new IntlMessageFormat(source, language.locale, undefined, { ignoreTag: true });
    messages.set(key, message);
  }
  return String(message.format(values));
}
