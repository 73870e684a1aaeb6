import type { EventToTell } from '../src/disclosure/domain/event-facts';
import { disclose, type WholeCase } from '../src/disclosure/domain/disclose';
import { composeReport } from '../src/reports/composition/compose-report';
import type { CaseToTell } from '../src/reports/composition/composing';
import { builtInTemplates } from '../src/reports/domain/built-in-templates';
import type { Report } from '../src/reports/domain/report';
import { languageCodes } from '../src/alerts/domain/wording/language';
import { renderPdf } from '../src/reports/pdf/render-pdf';
import { Typesetter } from '../src/typesetting/typesetter';
import type { Bench } from './bench';
import { inTurns } from './measure';
import { ms, type Result } from './result';

const perRound = 8;
const many = 1000;
const today = '2026-11-24';

/** A case file as it is asked for, with its composition; and one of a thousand cases, drawn in parts. */
export async function measureReportPdf({ scale }: Pick<Bench, 'scale'>): Promise<Result[]> {
  const typesetter = new Typesetter();
  let n = 0;
  try {
    const draw = async (cases: CaseToTell<'internal'>[], i: number): Promise<void> =>
      void (await renderPdf(typesetter, fileOf(cases, i)));
    const taken = await inTurns({
      one: async () => {
        for (let i = 0; i < perRound; i++) await draw([invented(++n)], n);
      },
      card: async () => {
        for (let i = 0; i < perRound; i++) await renderPdf(typesetter, fileOf([invented(++n)], n, 'card'));
      },
    });
    const cases = Math.max(10, Math.round(many * scale));
    const began = performance.now();
    await draw(
      Array.from({ length: cases }, () => invented(++n)),
      0,
    );
    const all = performance.now() - began;
    const line = (what: string, time: number, most: number): Result => ({
      what,
      took: ms(time),
      floor: 'none: no other way to it is here',
      aim: `< ${ms(most)}`,
      meets: time < most,
    });
    return [
      line('a case file as PDF, composed and drawn', taken.one / perRound, 300),
      line('a card of one page as PDF', taken.card / perRound, 300),
      line(`case files of ${cases.toLocaleString('en')} people as one PDF`, all, 60_000 * Math.max(scale, 0.05)),
    ];
  } finally {
    typesetter.onModuleDestroy();
  }
}

const fileOf = (cases: CaseToTell<'internal'>[], i: number, template: 'file' | 'card' = 'file'): Report =>
  composeReport(
    {
      template: builtInTemplates[template],
      ...{ audience: 'internal', language: languageCodes[i % languageCodes.length]!, day: today, today },
      copy: { reference: 'X-BENC-HHHH', madeAt: '2026-11-24T10:00:00Z' },
      organisation: { name: 'Invented Rights Watch' },
    },
    cases,
  );

const kinds = ['summons', 'apprehension', 'formal_arrest', 'charge', 'lawyer_denied', 'trial_opened', 'visit'] as const;

/** Another person each time: nothing is remembered from the one before. */
function invented(n: number): CaseToTell<'internal'> {
  const nothing = { place: null, summary: null, sentence: null, releaseType: null, legal: null };
  const events = Array.from({ length: 14 }, (_, i) => ({
    ...nothing,
    kind: kinds[i % kinds.length]!,
    date: `${2018 + Math.floor(i / 2)}-0${1 + (i % 9)}-1${n % 10}`,
    summary: `Something that happened to person ${n} as number ${i}, told in a sentence of ordinary length.`,
    ...{ retractedAt: null, sensitivity: null },
    citations: [
      {
        ...{ title: `Source ${n % 40} ${i}`, url: 'https://invented.example', published: '2021', date: null },
        ...graded,
      },
    ],
  })) as unknown as EventToTell[];
  const profile = {
    ...{ reference: `EX-${n}`, gender: 'female', born: '1988', country: 'CN', professions: ['teacher'], rights: null },
    ...{ summary: `Person ${n} teaches, and writes. 黄虚构。`, confidentiality: 'internal', stance: null },
    ...{ sensitivity: null, answers: {} },
    names: [
      { text: `Person Number ${n}`, lang: null, kind: 'main', sensitivity: null },
      { text: `黄虚构${n}`, lang: 'zh', kind: 'native', sensitivity: null },
    ],
  };
  const told = disclose({ profile, events } as unknown as WholeCase, 'internal', today);
  return { told: told!, groups: [] };
}

const graded = { quote: null, reliability: 'corroborated', sensitivity: null };
