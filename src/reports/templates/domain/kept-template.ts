import { languageCodes } from '../../../alerts/domain/wording/language';
import { reportLayouts } from '../../domain/report';
import { reportFields, reportSections, type ReportTemplate, templateTexts } from '../../domain/report-template';

/** A template without what is empty, as it is kept. */
export function tidy({ layout, sections, fields, logo, texts }: ReportTemplate): ReportTemplate {
  const kept: ReportTemplate['texts'] = {};
  for (const language of languageCodes) {
    const written = templateTexts.flatMap((which) => {
      const text = texts[language]?.[which]?.normalize('NFC').trim();
      return text ? [[which, text] as const] : [];
    });
    if (written.length > 0) kept[language] = Object.fromEntries(written);
  }
  return {
    layout,
    sections: [...sections],
    fields: reportFields.filter((one) => fields.includes(one)),
    logo,
    texts: kept,
  };
}

/** A template as it was kept, perhaps by another version of Vigil: what there is no more is left out. */
export function readKept(content: ReportTemplate): ReportTemplate {
  const { layout, sections, fields, logo, texts } = content;
  return tidy({
    layout: reportLayouts.includes(layout) ? layout : 'file',
    sections: sections.filter((one) => reportSections.includes(one)),
    fields: fields.filter((one) => reportFields.includes(one)),
    logo,
    texts,
  });
}
