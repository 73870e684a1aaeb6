import { isWebUrl } from '../lib/web-url';
import { field, quoted, type Check } from './fields';

interface TextOptions {
  /** Greatest length, in characters. */
  max: number;
  required?: boolean;
  /** May it run over several lines? */
  lines?: boolean;
  about?: string;
}

/** Why this is no text that can be kept, shown and exported unchanged; undefined when it is. */
export function badText(value: unknown, { max, required, lines }: TextOptions): string | undefined {
  if (value === undefined || value === null) return 'is needed.';
  if (typeof value !== 'string') return `must be text, but is ${kindOf(value)}.`;
  if (value.length > max) return `is ${value.length} characters long; at most ${max} are kept.`;
  if (required && value.trim() === '') return 'is empty; write something.';
  if (!value.isWellFormed()) return 'holds half a character (a lone surrogate); write it again.';
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = lines ? /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/ : /[\u0000-\u001f\u007f-\u009f]/;
  const found = control.exec(value)?.[0];
  if (found === undefined) return undefined;
  if (found === '\n' || found === '\r') return 'must be one line, but holds a line break.';
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the control character U+${code}; leave it out.`;
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function TextField(
  options: TextOptions & { absent?: (owner: Record<string, unknown>) => string | undefined },
): PropertyDecorator {
  return field({
    required: options.required ?? false,
    absent: options.absent,
    check: (value) => badText(value, options),
    api: { type: String, maxLength: options.max, description: options.about },
  });
}

/** A text with a rule of its own, told in words by `check`, which is asked only about sound text. */
export function PatternField(
  options: TextOptions & {
    check: (text: string) => string | undefined;
    /** Let the rule speak before the length: of a code it says what is meant. */
    checkFirst?: boolean;
    example?: string;
  },
) {
  return field({
    required: options.required ?? false,
    check: (value) =>
      badText(value, options.checkFirst ? { ...options, max: Infinity } : options) ?? options.check(value as string),
    api: { type: String, maxLength: options.max, description: options.about, example: options.example },
  });
}

/** A list of short texts. An empty list is kept as one: "none" is not "not known". */
export function TextListField(options: {
  max: number;
  items: number;
  about?: string;
  example?: string[];
  /** A rule of its own, asked only about sound texts. */
  check?: (items: readonly string[]) => string | undefined;
}): PropertyDecorator {
  const check: Check = (value) => {
    if (!Array.isArray(value)) return `must be a list of texts, but is ${kindOf(value)}.`;
    if (value.length > options.items) return `has ${value.length} entries; at most ${options.items} are kept.`;
    for (const [i, item] of value.entries()) {
      const bad = badText(item, { max: options.max, required: true });
      if (bad) return `entry ${i + 1} ${bad}`;
    }
    return options.check?.(value as string[]);
  };
  return field({
    required: false,
    check,
    api: { type: [String], maxItems: options.items, description: options.about, example: options.example },
  });
}

/** A web address that may become a link: http or https, nothing that could run. */
export function UrlField(about: string): PropertyDecorator {
  return PatternField({
    max: 2000,
    about,
    example: 'https://example.org/report',
    check: (text) =>
      isWebUrl(text)
        ? undefined
        : `${quoted(text)} is not a web address. Write it whole, beginning with https:// or http://.`,
  });
}

/** One code of a vocabulary. `read` brings accepted spellings to the code before it is looked up. */
export function CodeField(
  codes: readonly string[],
  options: { what: string; required?: boolean; about?: string; read?: (text: string) => string },
): PropertyDecorator {
  const set = new Set(codes);
  return field({
    required: options.required ?? false,
    read: options.read && ((value) => (typeof value === 'string' ? options.read!(value) : value)),
    check: (value) => {
      if (value === undefined || value === null) return `is needed. Accepted: ${codes.join(', ')}.`;
      if (typeof value === 'string' && set.has(value)) return undefined;
      return `${quoted(value)} is not ${options.what}. Accepted: ${codes.join(', ')}.`;
    },
    api: { enum: [...codes], description: options.about ?? options.what },
  });
}
