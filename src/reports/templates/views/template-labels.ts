import { languageCodes } from '../../../alerts/domain/wording/language';
import { languageNames } from '../../../drafts/views/template-words';
import type { ReportTemplate, TemplateText } from '../../domain/report-template';
import { templateTexts } from '../../domain/report-template';
import { wordsOf } from '../../words/words';

const { sections, fields, titles } = wordsOf('en');

/** What sections, fields and layouts are called on pages: as in an English report. */
export const sectionLabels = { ...sections, timeline_picture: 'Timeline, drawn', figures: 'Figures' };
export const fieldLabels = { ...fields, names: 'Names' };
export const layoutLabels = titles;

export const crumbs = [
  { href: '/exports', label: 'Exports' },
  { href: '/reports/templates', label: 'Templates for reports' },
];

export const textLabels: Record<TemplateText, string> = {
  addressee: sections.addressee,
  salutation: sections.salutation,
  introduction: sections.introduction,
  closing: sections.closing,
  signature: sections.signature,
};

/** A template in lines, to compare two. */
export function linesOfTemplate(name: string, template: ReportTemplate): string[] {
  const texts = languageCodes.flatMap((language) =>
    templateTexts.flatMap((which) => {
      const text = template.texts[language]?.[which];
      return text ? [`${textLabels[which]} (${languageNames[language]}): ${text}`] : [];
    }),
  );
  return [
    `Name: ${name}`,
    `Sections: ${template.sections.map((one) => sectionLabels[one]).join(', ')}`,
    `Fields: ${template.fields.map((one) => fieldLabels[one]).join(', ') || 'none'}`,
    `Logo: ${template.logo ? 'on' : 'off'}`,
    ...texts,
  ];
}
