import { Typesetter } from './typesetter';

const piece = (text: string, lang = 'en', rtl = false) => ({ text, lang, rtl });
const data = (changes: Record<string, unknown> = {}) => ({
  ...{ width: 640, height: 240, lang: 'en', rtl: false, ground: '#10333c', ink: '#ffffff', accent: '#f2c14e' },
  ...{ soft: '#c4d0d3', count: { number: '1831', unit: 'days' }, sentence: piece('1831 days in detention') },
  ...{ hashtag: null, organisation: null },
  ...changes,
});
const words = (changes?: Record<string, unknown>) => ({
  template: 'counter',
  data: data(changes),
  as: 'words' as const,
});

describe('The typesetter', () => {
  let typesetter: Typesetter;
  beforeEach(() => {
    typesetter = new Typesetter();
  });
  afterEach(() => typesetter.onModuleDestroy());

  type Inside = { child?: { pid: number; kill(signal: string): void }; done: number };
  const inside = () => (typesetter as unknown as { short: Inside }).short;
  const child = () => inside().child;

  it('draws what many ask for at once, each what it asked for', async () => {
    const drawn = await Promise.all(
      Array.from({ length: 8 }, (_, i) => typesetter.draw(words({ count: { number: `${1000 + i}`, unit: 'days' } }))),
    );

    drawn.forEach((one, i) => expect(one.toString()).toContain(`${1000 + i}`));
  });

  it('begins anew when its program is killed, and only what was being drawn is lost', async () => {
    await typesetter.draw(words());
    const first = child()!.pid;
    child()!.kill('SIGSTOP');
    const lost = typesetter.draw(words());
    const next = typesetter.draw(words());
    await new Promise((resolve) => setImmediate(resolve));
    child()!.kill('SIGKILL');

    await expect(lost).rejects.toThrow('Nothing was drawn');
    expect((await next).toString()).toContain('1831');
    expect(child()!.pid).not.toBe(first);
  });

  it('loses nothing when its program begins anew after many drawings', async () => {
    await typesetter.draw(words());
    const first = child()!.pid;
    inside().done = 499;
    const drawn = await Promise.all(Array.from({ length: 4 }, () => typesetter.draw(words())));

    expect(child()!.pid).not.toBe(first);
    for (const one of drawn) expect(one.toString()).toContain('1831');
  });

  it('tells of a drawing that cannot be made, and goes on', async () => {
    await expect(typesetter.draw(words({ ground: 'no colour' }))).rejects.toThrow('Nothing was drawn');
    await expect(typesetter.draw({ template: '../../../package', data: {}, as: 'svg' })).rejects.toThrow();

    expect((await typesetter.draw(words())).toString()).toContain('1831');
  });

  it('lets nobody wait in a row that has no end', async () => {
    const first = typesetter.draw(words());
    const others = Array.from({ length: 49 }, () => typesetter.draw(words()).catch(() => undefined));

    expect(() => typesetter.draw(words())).toThrow('Too many people');

    await first;
    typesetter.onModuleDestroy();
    await Promise.all(others);
  });

  it.each([
    ['Latin', piece('Iris Inventée ñ ß Ğ')],
    ['Cyrillic', piece('Иван Примеров', 'ru')],
    ['Arabic', piece('يوسف المثالي', 'ar', true)],
    ['Uyghur', piece('ئەركىن مىسال', 'ug', true)],
    ['Chinese', piece('黄雪琴王建兵', 'zh')],
    ['Tibetan', piece('བཀྲ་ཤིས་དབང་ཕྱུག', 'bo')],
    ['Vietnamese', piece('Trần Thị Mẫu', 'vi')],
  ])('has every letter of %s, so that no box stands for one', async (_script, sentence) => {
    const svg = (await typesetter.draw({ ...words({ sentence }), as: 'svg' })).toString();
    const missing = (
      await typesetter.draw({ ...words({ sentence: piece('\u{10f000}'.repeat(4)) }), as: 'svg' })
    ).toString();
    const glyphs = (of: string): string[] => [...of.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id!);
    const box = glyphs(missing).filter((id) => !glyphs(svg).includes(id));

    expect([glyphs(svg).length > 5, box.length > 0]).toEqual([true, true]);
    for (const id of box) expect(svg).not.toContain(id);
  });
});
