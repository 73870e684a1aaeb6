import { PdfReader } from '../documents/drawing/pdf-reader';
import { Busy } from '../lib/errors';
import { copyMarksIn as marksIn } from './copy-marks';

const copyMarksIn = (bytes: Buffer) => marksIn(bytes, new PdfReader());

describe('A file of which somebody asks from which export it comes', () => {
  it('holds its marks also between the tags of a document', async () => {
    const { references, fingerprints } = await copyMarksIn(
      Buffer.from('<w>X-7KQ2</w><w a="b">-9MFD</w> 9f86 d081 <b>884c 7d65</b>'),
    );

    expect(references).toEqual(['X-7KQ2-9MFD']);
    expect(fingerprints).toEqual(['9f86 d081 884c 7d65']);
  });

  // Looked through from each bracket to the end, such a file would take hours.
  it('holds nobody up with brackets that never close', async () => {
    const marks = await copyMarksIn(Buffer.from(`${'<'.repeat(4_000_000)} X-7KQ2-9MFD`));

    expect(marks.references).toEqual(['X-7KQ2-9MFD']);
  });

  it('is opened, as PDF, no more than two at a time, and is asked to come again where too many wait', async () => {
    const pdfs = new PdfReader();
    const pdf = Buffer.from('%PDF-1.7\nX-7KQ2-9MFD');
    const answers = await Promise.all(
      Array.from({ length: 24 }, () =>
        marksIn(pdf, pdfs).then(
          ({ references }) => references.join(),
          (error: unknown) => error instanceof Busy && 'busy',
        ),
      ),
    );

    expect(answers.filter((one) => one === 'busy')).toHaveLength(2);
    expect(answers.filter((one) => one === 'X-7KQ2-9MFD')).toHaveLength(22);
  }, 30_000);
});
