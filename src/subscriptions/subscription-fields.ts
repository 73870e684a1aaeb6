import { isCountryCode } from '../lib/countries';
import { isZone } from '../lib/zone';
import { field, quoted } from '../web/fields';
import { badText, kindOf, PatternField } from '../web/text-fields';
import { isTimeOfDay } from './domain/checks';

interface ListOptions {
  most: number;
  about: string;
  /** Why one entry is none; undefined when it is one. */
  check: (text: string) => string | undefined;
  api?: { enum?: readonly string[]; example?: string[] };
}

/** A list of short texts, each with a rule of its own. */
export function ChoicesField({ most, about, check, api }: ListOptions): PropertyDecorator {
  return field({
    required: false,
    check: (value) => {
      if (!Array.isArray(value)) return `must be a list, but is ${kindOf(value)}.`;
      if (value.length > most) return `has ${value.length} entries; at most ${most} are kept.`;
      for (const item of value as unknown[]) {
        const bad = badText(item, { max: 100, required: true }) ?? check(item as string);
        if (bad) return /^[a-z]/.test(bad) ? `holds an entry that ${bad}` : bad;
      }
      return undefined;
    },
    api: { type: [String], maxItems: most, description: about, ...(api as object) },
  });
}

/** Country codes (ISO 3166-1 alpha-2). */
export const CountriesField = (about: string): PropertyDecorator =>
  ChoicesField({
    most: 250,
    about,
    api: { example: ['CN', 'VN'] },
    check: (text) =>
      isCountryCode(text)
        ? undefined
        : `${quoted(text)} is not a country code of ISO 3166-1. Write two capital letters: CN.`,
  });

export const ZoneField = (about: string): PropertyDecorator =>
  PatternField({
    max: 60,
    about,
    example: 'Europe/Berlin',
    check: (text) =>
      isZone(text) ? undefined : `${quoted(text)} is not a time zone. Write an IANA name, as Europe/Berlin or UTC.`,
  });

export const TimeField = (about: string): PropertyDecorator =>
  PatternField({
    max: 5,
    checkFirst: true,
    about,
    example: '07:00',
    check: (text) =>
      isTimeOfDay(text) ? undefined : `${quoted(text)} is not a time of day. Write hours and minutes: 07:00.`,
  });

export const YesField = (about: string): PropertyDecorator =>
  field({
    required: false,
    check: (value) => (typeof value === 'boolean' ? undefined : `must be true or false, but is ${kindOf(value)}.`),
    api: { type: Boolean, description: about },
  });
