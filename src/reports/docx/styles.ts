import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Arial' };
/** Without its rule LibreOffice takes the height of a line for exact, and cuts pictures off. */
const spacing = (before: number, after: number) => ({ before, after, line: 264, lineRule: LineRuleType.AUTO });
const sized = (size: number) => ({ size, sizeComplexScript: size });

/** Headings, text and notes as styles, so that Word makes an outline of them and people can change their look. */
export const stylesWith = (accent: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, ...sized(21), language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' } },
      paragraph: { spacing: spacing(0, 100) },
    },
    title: {
      run: { font, ...sized(40), bold: true, boldComplexScript: true, color: accent },
      paragraph: { spacing: spacing(0, 60), keepNext: true },
    },
    heading1: {
      run: { font, ...sized(28), bold: true, boldComplexScript: true, color: accent },
      paragraph: { spacing: spacing(300, 100), keepNext: true },
    },
    heading2: {
      run: { font, ...sized(24), bold: true, boldComplexScript: true, color: accent },
      paragraph: { spacing: spacing(220, 80), keepNext: true },
    },
    heading3: {
      run: { font, ...sized(21), bold: true, boldComplexScript: true },
      paragraph: { spacing: spacing(160, 60), keepNext: true },
    },
    footnoteText: { run: { font, ...sized(17) }, paragraph: { spacing: spacing(0, 20) } },
    hyperlink: { run: { color: accent, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { ...sized(24), color: '5b6468' },
      paragraph: { spacing: spacing(0, 200) },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: sized(19), paragraph: { spacing: spacing(0, 0) } },
  ],
});

/** Points of a list. */
export const points: INumberingOptions = {
  config: [
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { start: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};
