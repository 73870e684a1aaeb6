import sharp from 'sharp';
import { inArabic, invented } from '../../../test/reports/report-fixture';
import { Typesetter } from '../../typesetting/typesetter';
import { renderDocx } from '../docx/render-docx';
import type { Report } from '../domain/report';
import { renderHtml } from '../html/render-html';
import { drawTimelines } from './draw-timelines';

const typesetter = new Typesetter();
afterAll(() => typesetter.onModuleDestroy());

const timeline = invented().parts.find(({ kind }) => kind === 'timeline')!;
const arabic = (): Report => inArabic();

it.each([
  ['English', invented()],
  ['Arabic', { ...arabic(), parts: [timeline] }],
])('A timeline in %s is drawn for documents of other programs', async (_language, report) => {
  const drawn = await drawTimelines(typesetter, report);

  const [bytes] = [...drawn.values()];
  const { width, height, format } = await sharp(bytes).metadata();
  expect([drawn.size, format, width]).toEqual([1, 'png', 952]);
  expect(height).toBeGreaterThan(100);
  const { entropy } = await sharp(bytes).stats();
  expect(entropy).toBeGreaterThan(0.1);
  expect(renderHtml(report, drawn)).toContain('alt="Timeline of one event"');
  expect((await renderDocx(report, drawn)).length).toBeGreaterThan((await renderDocx(report)).length);
});

it('A report without one asks for no drawing', async () => {
  const never = { draw: () => Promise.reject(new Error('Nobody asked for this.')) };
  expect((await drawTimelines(never, { ...invented(), parts: [] })).size).toBe(0);
});
