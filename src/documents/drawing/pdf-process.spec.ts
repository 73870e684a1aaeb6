import { join } from 'node:path';
import { hostilePdf } from '../../../test/support/hostile-pdf';
import { PdfProcess } from './pdf-process';

describe('The process that reads a PDF', () => {
  it('reads no file, writes none, starts no program and no thread, and knows no environment', async () => {
    const probe = new PdfProcess(join(__dirname, '../../../test/support/pdf-probe.cjs'));
    try {
      expect(await probe.open(Buffer.from(''))).toBe(0);
    } finally {
      probe.end();
    }
  });

  it('says so when it is gone, and keeps nobody waiting', async () => {
    const pdf = new PdfProcess();
    expect(await pdf.open(hostilePdf({ pages: 2 }))).toBe(2);
    const drawing = pdf.draw(1, 2000, 2000);
    pdf.end();
    await expect(drawing).rejects.toMatchObject({ trouble: 'too_much' });
    await expect(pdf.draw(1, 10, 10)).rejects.toMatchObject({ trouble: 'too_much' });
  });
});
