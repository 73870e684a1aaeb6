import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import type { ComposedAlert } from '../src/alerts/domain/compose';
import { languageCodes } from '../src/alerts/domain/wording/language';
import { cardContent } from '../src/cards/domain/card-content';
import { type Format, photoPlace } from '../src/cards/domain/formats';
import { defaultColours } from '../src/organisation/organisation';
import type { Drawing } from '../src/typesetting/drawing';
import { Typesetter } from '../src/typesetting/typesetter';
import { inTurns } from './measure';
import { ms, type Result } from './result';

const perRound = 12;
const templates = join(__dirname, '../src/typesetting/templates');

/** Share cards as they are asked for, against Typst alone with the same template, fonts and words in this process. */
export async function measureCards(): Promise<Result[]> {
  const typesetter = new Typesetter();
  const compiler = compilerAlone();
  const face = await sharp({ create: { width: 900, height: 1100, channels: 3, background: '#c98f6b' } })
    .jpeg()
    .toBuffer();
  let n = 0;
  const each = async (make: (i: number) => unknown): Promise<void> => {
    for (let i = 0; i < perRound; i++) await make(n++);
  };
  try {
    const taken = await inTurns({
      plain: () => each((i) => typesetter.draw(drawingOf(i, 'wide'))),
      photograph: () => each((i) => typesetter.draw(drawingOf(i, 'wide', face))),
      story: () => each((i) => typesetter.draw(drawingOf(i, 'story', face))),
      typst: () =>
        each((i) => {
          const { data } = drawingOf(i, 'wide');
          const inputs = { data: JSON.stringify(data) };
          compiler.plainSvg({ mainFilePath: join(templates, 'card.typ'), inputs, resetRead: true });
          compiler.evictCache(10);
        }),
    });
    const floor = taken.typst / perRound;
    const line = (what: string, time: number): Result => ({
      what,
      took: ms(time / perRound),
      floor: `Typst alone, to SVG: ${ms(floor)}`,
      ratio: time / taken.typst,
      aim: '< 100 ms',
      meets: time / perRound < 100,
    });
    return [
      line('a share card of 1200 × 630 as PNG', taken.plain),
      line('— with a photograph', taken.photograph),
      line('— of 1080 × 1920 with a photograph', taken.story),
    ];
  } finally {
    typesetter.onModuleDestroy();
  }
}

/** Another number and another name each time, in each language in turn: nothing is remembered from the one before. */
function drawingOf(i: number, format: Format, face?: Buffer): Drawing {
  const names = [`Person Number ${i}`];
  const people = [{ gender: 'unknown', names: [{ text: names[0]! }, { text: `黄虚构${i}`, lang: 'zh' }] }];
  const facts = { rule: 'COUNT-DAY', on: '2026-11-24', count: 1000 + i, unit: 'day', precision: 'day', names, people };
  const alert = {
    rule: 'COUNT-DAY',
    count: 1000 + i,
    unit: 'day',
    facts: { ...facts, noun: 'in_detention', standing: 'all' },
  } as unknown as ComposedAlert;
  const speaker = { name: 'Invented Rights Watch', hashtag: '#FreeThemAll', ...defaultColours, logo: null };
  const photos = face ? 1 : 0;
  const language = languageCodes[i % languageCodes.length]!;
  return {
    template: 'card',
    data: cardContent(alert, speaker, { language, format, photos }),
    files: face ? [{ name: 'photo-0.jpg', bytes: face, ...photoPlace(format, 1).each }] : [],
    as: 'png',
    palette: photos === 0,
  };
}

function compilerAlone(): NodeCompiler {
  const families = ['noto-sans', 'noto-sans-sc', 'noto-serif-tibetan', 'vazirmatn'];
  const fontPaths = families.flatMap((family) => {
    const home = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    return ['400Regular', '700Bold'].map((weight) => join(home, weight));
  });
  return NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] });
}
