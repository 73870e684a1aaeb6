import { languageCodes } from '../../alerts/domain/wording/language';
import { ticked } from '../../web/checks';
import { type FormValues, readValues } from '../../web/form-values';
import type { ReportLayout } from '../domain/report';
import {
  type ReportField,
  reportFields,
  type ReportSection,
  reportSections,
  type ReportTemplate,
  templateTexts,
} from '../domain/report-template';
import { pathOfText, type TemplateInput } from './domain/check-template';

/** A template while it is in its form. */
export interface TemplateFormValues {
  name: string;
  version: string;
  /** All sections there are, in the order in which they stand; those that are shown. */
  order: ReportSection[];
  shown: ReportSection[];
  fields: ReportField[];
  logo: boolean;
  /** By `pathOfText`. */
  texts: FormValues;
}

/** Which section somebody moves by one place. */
export interface Move {
  section: ReportSection;
  by: -1 | 1;
}

const ordered = (first: readonly ReportSection[]): ReportSection[] => [...new Set([...first, ...reportSections])];
const isSection = (code: unknown): code is ReportSection => (reportSections as readonly unknown[]).includes(code);

/** A kept template as the form shows it. */
export function formOf(name: string, version: number, template: ReportTemplate): TemplateFormValues {
  const { sections, fields, logo, texts } = template;
  const written = languageCodes.flatMap((language) =>
    templateTexts.map((which) => [pathOfText(language, which), texts[language]?.[which]] as const),
  );
  return {
    ...{ name, version: String(version), logo },
    ...{ order: ordered(sections), shown: [...sections], fields: [...fields] },
    texts: Object.fromEntries(written),
  };
}

/** What was sent. Whatever is no section or field of ours counts for nothing. */
export function readForm(body: unknown): TemplateFormValues & { move?: Move; preview: boolean } {
  const values = readValues(body);
  const sent = Object.keys(values).flatMap((key) => /^section\.(\d{1,2})$/.exec(key)?.[1] ?? []);
  const order = ordered(
    sent
      .map(Number)
      .sort((a, b) => a - b)
      .map((n) => values[`section.${n}`])
      .filter(isSection),
  );
  const on = ticked(body, 'sections');
  const fields = ticked(body, 'fields');
  const paths = languageCodes.flatMap((language) => templateTexts.map((which) => pathOfText(language, which)));
  return {
    name: values.name ?? '',
    version: values.version ?? '0',
    order,
    shown: order.filter((one) => on.includes(one)),
    fields: reportFields.filter((one) => fields.includes(one)),
    logo: values.logo !== undefined,
    texts: Object.fromEntries(paths.map((path) => [path, values[path]])),
    move: moveOf(values.move),
    preview: values.preview !== undefined,
  };
}

function moveOf(asked = ''): Move | undefined {
  const [way, section] = asked.split('.');
  if (!isSection(section) || (way !== 'up' && way !== 'down')) return undefined;
  return { section, by: way === 'up' ? -1 : 1 };
}

/** The form with a section moved by one place; at an end it stays. */
export function moved(form: TemplateFormValues, { section, by }: Move): TemplateFormValues {
  const order = [...form.order];
  const from = order.indexOf(section);
  const to = from + by;
  if (to < 0 || to >= order.length) return form;
  [order[from], order[to]] = [order[to]!, order[from]!];
  return { ...form, order, shown: order.filter((one) => form.shown.includes(one)) };
}

/** The template that the form stands for. How it is laid out is not asked: a template stays of its kind. */
export function inputOf(form: TemplateFormValues, layout: ReportLayout): TemplateInput {
  const texts: ReportTemplate['texts'] = {};
  for (const language of languageCodes) {
    const of = templateTexts.map((which) => [which, form.texts[pathOfText(language, which)] ?? ''] as const);
    texts[language] = Object.fromEntries(of);
  }
  return { name: form.name, layout, sections: form.shown, fields: form.fields, logo: form.logo, texts };
}
