import sharp from 'sharp';
import type { Part, Report, ReportLanguage, Run } from '../../src/reports/domain/report';
import { sealReport } from '../../src/reports/domain/seal-report';

/** A picture with something that a camera wrote into it. */
export const pictureWith = (canary: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: '#c9d6d9' } })
    .withExif({ IFD0: { Artist: canary } })
    .jpeg()
    .toBuffer();

/** A report with every kind of part and seven scripts. The people are invented. */
export function invented(change: Partial<Report> = {}): Report {
  return sealReport({
    title: 'Lin Anran 林安然',
    subtitle: 'As of 24 November 2026',
    language: 'en',
    audience: 'partner',
    asOf: '2026-11-24',
    layout: 'file',
    copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T10:05:00.000Z', fingerprint: '' },
    organisation: { name: 'Invented Rights Watch' },
    parts: everyPart(),
    notes: [
      { text: [{ text: 'Court notice, ' }, { text: 'example.org', link: 'https://example.org/notice' }] },
      { text: [{ text: 'رسالة من الأسرة', lang: 'ar' }, { text: ' (not verified)' }] },
      { text: [{ text: 'A source to which no number leads' }] },
    ],
    ...change,
  });
}

const everyPart = (): Part[] => [
  { kind: 'heading', level: 1, text: [{ text: 'Who this is' }] },
  {
    kind: 'facts',
    rows: [
      { label: 'Name', value: [{ text: 'Lin Anran ' }, { text: '林安然', lang: 'zh-Hans' }] },
      { label: 'Also known as', value: names },
      { label: 'Date of birth', value: [{ text: '[not known]', unknown: true }] },
    ],
  },
  { kind: 'heading', level: 2, text: [{ text: 'Where things stand' }] },
  {
    kind: 'paragraph',
    text: [
      { text: 'Taken into custody on 19 September 2021.', note: [1, 2] },
      { text: '\nThen tried.', note: [1] },
    ],
  },
  {
    kind: 'figures',
    items: [
      { value: '1,892', label: 'days in custody' },
      { value: '5', label: 'years' },
    ],
  },
  { kind: 'list', items: [[{ text: 'First point' }], [{ text: 'Second <b>point</b> & more' }]] },
  {
    kind: 'timeline',
    alt: 'Timeline of one event',
    items: [
      {
        date: '19 September 2021',
        label: [{ text: 'Taken into custody' }],
        earliest: '2021-09-19',
        latest: '2021-09-19',
        tone: 'held',
      },
    ],
  },
  { kind: 'break' },
  {
    kind: 'table',
    head: ['Date', 'Event', 'Sources'],
    widths: [2, 5, 2],
    rows: [
      [
        [{ text: '22 September 2023' }],
        [{ text: 'Trial opened', strong: true }, { text: ' in 广州 and قولجا' }],
        [{ text: '', note: [2] }],
      ],
    ],
  },
];

const names: Run[] = [
  { text: 'محمد (۱۴۰۰) Test', lang: 'ar' },
  { text: ' / ' },
  { text: 'ئابدۇراھمان', lang: 'ug' },
  { text: ' / ' },
  { text: 'بهاره', lang: 'fa' },
  { text: ' / ' },
  { text: 'བཀྲ་ཤིས', lang: 'bo' },
  { text: ' / ' },
  { text: 'Анна', lang: 'ru' },
];

/** The same in Arabic, from right to left. */
export const inArabic = (): Report =>
  invented({
    language: 'ar' satisfies ReportLanguage,
    title: 'ملف القضية: لين أنران',
    subtitle: undefined,
    parts: [
      { kind: 'heading', level: 1, text: [{ text: 'الشخص المعني' }] },
      { kind: 'paragraph', text: [{ text: 'الاسم Lin Anran (林安然) في 24 نوفمبر.', note: [1] }] },
      { kind: 'table', head: ['التاريخ', 'الحدث'], rows: [[[{ text: '19 سبتمبر 2021' }], [{ text: 'احتجاز' }]]] },
    ],
    notes: [{ text: [{ text: 'مصدر' }] }],
  });

/** Every text that a report tells, in the order of the report. */
export function textsOf({ title, subtitle, parts, notes }: Report): string[] {
  const runs = (all: readonly Run[]): string => all.map(({ text }) => text).join('');
  const ofPart = (part: Part): string[] => {
    switch (part.kind) {
      case 'heading':
      case 'paragraph':
        return [runs(part.text)];
      case 'facts':
        return part.rows.flatMap(({ label, value }) => [label, runs(value)]);
      case 'table':
        return [...part.head, ...part.rows.flat().map(runs)];
      case 'list':
        return part.items.map(runs);
      case 'figures':
        return part.items.flatMap(({ value, label }) => [value, label]);
      case 'timeline':
        return part.items.flatMap(({ date, label }) => [date, runs(label)]);
      case 'picture':
      case 'break':
        return [];
    }
  };
  return [title, subtitle ?? '', ...parts.flatMap(ofPart), ...notes.map(({ text }) => runs(text))].filter(
    (t) => t !== '',
  );
}
