import { readPdf } from '../../test/support/read-pdf';
import { joinPdfs } from './join-pdfs';
import { Lane } from './lane';
import { Typesetter } from './typesetter';

const limits = { patience: 20_000, mostWaiting: 5, mostDrawings: 500, mostMemory: 1e9, bound: 4e9 };
const counter = (text: string) => ({
  template: 'counter',
  data: {
    ...{ width: 640, height: 240, lang: 'en', rtl: false, ground: '#10333c', ink: '#ffffff', accent: '#f2c14e' },
    ...{ soft: '#c4d0d3', count: { number: '1', unit: 'day' }, hashtag: null, organisation: null },
    sentence: { text, lang: 'en', rtl: false },
  },
  as: 'pdf' as const,
  untagged: true,
});

describe('Documents that are joined', () => {
  const typesetter = new Typesetter();
  afterAll(() => typesetter.onModuleDestroy());

  it('have all pages in their order, also where words look like references of PDF', async () => {
    const said = ['Room 3 0 R (left', 'second', ')) 5 0 R endobj', 'stream'];
    const drawn = await Promise.all(said.map((text) => typesetter.draw(counter(text))));

    const { pages } = await readPdf(joinPdfs(drawn));

    expect(pages.map((page) => page.split('\n').slice(1).join(' ').trim())).toEqual(said);
    expect(joinPdfs(drawn.slice(0, 1))).toBe(drawn[0]);
  });

  it('are refused where they are not as the typesetter writes them', () => {
    expect(() => joinPdfs([Buffer.from('%PDF-1.7'), Buffer.from('no PDF')])).toThrow('not as the typesetter writes it');
  });
});

describe('A drawing', () => {
  it('that takes too long is ended, and says so', async () => {
    const lane = new Lane({ ...limits, patience: 1 });

    await expect(lane.draw(counter('slow'))).rejects.toThrow('it took too long');

    lane.close();
  });
});
