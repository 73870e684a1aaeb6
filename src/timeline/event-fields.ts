import { Problem } from '../lib/errors';
import { dateOf, dateValues } from '../web/date-values';
import { durationOf, durationValues } from '../web/duration-values';
import { FormReading, FormValues, textOf, writtenRows } from '../web/form-values';
import { EventInput } from './event.dto';

// Every row posts how well its dates are known; that alone makes no citation.
const notWritten = /(\.mode|^sensitivity)$/;

const legalFields = ['forces', 'authority', 'warrant', 'law', 'reason'] as const;

/** Reads the form of an event. */
export function readEventForm(values: FormValues): FormReading {
  const problems: Problem[] = [];
  if (textOf(values, 'kind') === undefined) problems.push({ path: 'kind', message: 'Choose what happened.' });
  const rows = writtenRows(values, 'citations', notWritten);
  const sentence = {
    imprisonment: durationOf(values, 'sentence.imprisonment', problems),
    dpr: durationOf(values, 'sentence.dpr', problems),
    travel_ban: durationOf(values, 'sentence.travel_ban', problems),
    counted_from: dateOf(values, 'sentence.counted_from', problems),
  };
  const legal = Object.fromEntries(
    legalFields.flatMap((field) => {
      const text = textOf(values, `legal.${field}`);
      return text === undefined ? [] : [[field, text]];
    }),
  );
  const input = {
    kind: textOf(values, 'kind'),
    date: dateOf(values, 'date', problems),
    place: textOf(values, 'place'),
    summary: textOf(values, 'summary'),
    sentence: Object.values(sentence).some((part) => part !== undefined) ? sentence : undefined,
    release_type: textOf(values, 'release_type'),
    legal: Object.keys(legal).length > 0 ? legal : undefined,
    preferred_reason: textOf(values, 'preferred_reason'),
    sensitivity: textOf(values, 'sensitivity'),
    citations: rows.length ? rows.map((i) => readCitation(values, i, problems)) : undefined,
  };
  return { input, problems, rows: { citations: rows } };
}

function readCitation(values: FormValues, row: number, problems: Problem[]): Record<string, unknown> {
  const name = (field: string): string => `citations.${row}.${field}`;
  return {
    title: textOf(values, name('title')),
    url: textOf(values, name('url')),
    published: dateOf(values, name('published'), problems),
    date: dateOf(values, name('date'), problems),
    quote: textOf(values, name('quote')),
    reliability: textOf(values, name('reliability')),
    sensitivity: textOf(values, name('sensitivity')),
  };
}

/** What the form shows for an event that is corrected. */
export function eventFormValues(event: EventInput): FormValues {
  const values: FormValues = {
    kind: event.kind,
    ...dateValues('date', event.date),
    place: event.place,
    summary: event.summary,
    ...durationValues('sentence.imprisonment', event.sentence?.imprisonment),
    ...durationValues('sentence.dpr', event.sentence?.dpr),
    ...durationValues('sentence.travel_ban', event.sentence?.travel_ban),
    ...dateValues('sentence.counted_from', event.sentence?.counted_from),
    release_type: event.release_type,
    ...Object.fromEntries(legalFields.map((field) => [`legal.${field}`, event.legal?.[field]])),
    preferred_reason: event.preferred_reason,
    sensitivity: event.sensitivity,
  };
  event.citations?.forEach((citation, i) => {
    const name = `citations.${i}`;
    Object.assign(values, {
      [`${name}.title`]: citation.title,
      [`${name}.url`]: citation.url,
      ...dateValues(`${name}.published`, citation.published),
      ...dateValues(`${name}.date`, citation.date),
      [`${name}.quote`]: citation.quote,
      [`${name}.reliability`]: citation.reliability,
      [`${name}.sensitivity`]: citation.sensitivity,
    });
  });
  return values;
}
