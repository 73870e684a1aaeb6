import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FlagField } from '../../web/flag-field';
import { ObjectField } from '../../web/nested-fields';
import { TextField, TextListField } from '../../web/text-fields';
import type { ReportLanguage, ReportLayout } from '../domain/report';
import { reportLayouts } from '../domain/report';
import {
  type ReportField,
  reportFields,
  type ReportSection,
  reportSections,
  type ReportTemplate,
  type TemplateText,
} from '../domain/report-template';
import { mostName, mostText, type TemplateInput } from './domain/check-template';
import type { TemplateVersion } from './report-template.repository';

const Text = () => TextField({ max: mostText, lines: true, about: 'Plain, with {organisation}, {date} and {name}' });

/** Texts of a template in one language. */
export class TemplateTextsInput implements Partial<Record<TemplateText, string>> {
  @Text() addressee?: string;
  @Text() salutation?: string;
  @Text() introduction?: string;
  @Text() closing?: string;
  @Text() signature?: string;
}

const InLanguage = (what: string) => ObjectField(() => TemplateTextsInput, { what });

/** Texts of a template by language; what is not written in the language of a report is left out of it. */
export class TemplateLanguagesInput implements Partial<Record<ReportLanguage, TemplateTextsInput>> {
  @InLanguage('texts in English') en?: TemplateTextsInput;
  @InLanguage('texts in French') fr?: TemplateTextsInput;
  @InLanguage('texts in Spanish') es?: TemplateTextsInput;
  @InLanguage('texts in Arabic') ar?: TemplateTextsInput;
  @InLanguage('texts in Chinese') zh?: TemplateTextsInput;
  @InLanguage('texts in Russian') ru?: TemplateTextsInput;
}

const known = (codes: readonly string[]) => (given: readonly string[]) => {
  const wrong = given.find((one) => !codes.includes(one));
  return wrong === undefined ? undefined : `holds "${wrong}", which there is not. Accepted: ${codes.join(', ')}.`;
};

/** A template as a program writes it: all of it. How it is laid out stays as it is. */
export class ReportTemplateInput {
  @TextField({ max: mostName, required: true, about: 'By what people choose it' })
  name: string;

  @TextListField({ max: 40, items: 40, check: known(reportSections), about: 'What it holds, in this order' })
  sections?: ReportSection[];

  @TextListField({ max: 40, items: 40, check: known(reportFields), about: 'What is told of a person and of events' })
  fields?: ReportField[];

  @FlagField({ about: 'Does the logo of the organisation stand on it?' })
  logo?: boolean;

  @ObjectField(() => TemplateLanguagesInput, { what: 'texts by language' })
  texts?: TemplateLanguagesInput;
}

/** A copy to be made of a template. */
export class ReportTemplateCopyInput {
  @TextField({ max: 100, required: true, about: 'The code of one of Vigil, or the id or the name of one of yours' })
  from: string;

  @TextField({ max: mostName, required: true, about: 'By what people choose it' })
  name: string;
}

/** A template as programs are told it. */
export class ReportTemplateResource implements Omit<ReportTemplateInput, 'texts'> {
  @ApiProperty({ description: 'The code of one of Vigil, or the id of one of yours' }) id: string;
  @ApiProperty({ description: 'By what people choose it; of one of Vigil its code' }) name: string;
  @ApiProperty({ description: 'Is it one of Vigil, which cannot be changed?' }) of_vigil: boolean;
  @ApiPropertyOptional({ description: 'Of one of yours' }) version?: number;
  @ApiProperty({ enum: [...reportLayouts] }) layout: ReportLayout;
  @ApiProperty({ enum: [...reportSections], isArray: true }) sections: ReportSection[];
  @ApiProperty({ enum: [...reportFields], isArray: true }) fields: ReportField[];
  @ApiProperty() logo: boolean;
  @ApiProperty({ type: () => TemplateLanguagesInput }) texts: ReportTemplate['texts'];
  @ApiPropertyOptional({ format: 'date-time' }) edited_at?: string;
}

const present = (id: string, { layout, sections, fields, logo, texts }: ReportTemplate) => ({
  ...{ id, layout, sections: [...sections], fields: [...fields], logo, texts },
});

export const presentOfVigil = (code: string, template: ReportTemplate): ReportTemplateResource => ({
  ...present(code, template),
  name: code,
  of_vigil: true,
});

export const presentOwn = ({ id, name, version, content, editedAt }: TemplateVersion): ReportTemplateResource => ({
  ...present(id, content),
  ...{ name, of_vigil: false, version, edited_at: editedAt.toISOString() },
});

/** @param layout how the template is laid out, and stays */
export const templateOf = (
  { name, sections = [], fields = [], logo = false, texts = {} }: ReportTemplateInput,
  layout: ReportLayout,
): TemplateInput => ({ name, layout, sections, fields, logo, texts: { ...texts } });
