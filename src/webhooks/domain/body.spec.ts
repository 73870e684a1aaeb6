import type { CodedAlert } from '../../alerts/domain/disclosed-alert';
import { languages } from '../../subscriptions/domain/subscription';
import { speechIn } from '../../subscriptions/domain/words/speech';
import { chatBody } from './body';
import type { ToldItem } from './told';

const alert = {
  key: 'Zr3W1k0v8b2Yt5Qe7n4M1A',
  on: '2026-05-20',
  precision: 'day',
  rule: 'ANNIV-Y',
  count: 5,
  unit: 'year',
  kind: 'defender',
  code: 'P-1',
  subjectId: '7a2c9a52-0000-4000-8000-000000000001',
  isPublic: true,
} as unknown as CodedAlert;
const item: ToldItem = {
  id: 'one',
  key: alert.key,
  rule: 'ANNIV-Y',
  lead: 7,
  late: false,
  change: null,
  before: null,
  alert,
  named: null,
};
const lines = (language: (typeof languages)[number], ...items: ToldItem[]): string[] => {
  const message = { id: 'm', kind: 'digest', today: '2026-05-13', items } as const;
  const body = chatBody(message, (path) => `https://vigil.example${path}`, speechIn(language));
  return (JSON.parse(body) as { text: string }).text.split('\n');
};
const link = `https://vigil.example/defenders/${alert.subjectId}/alerts/${alert.key}?on=2026-05-20`;

describe('a line in a chat', () => {
  it.each([
    ['en', '20 May 2026 · Anniversary of detention · P-1'],
    ['fr', '20 mai 2026 · Anniversaire de la détention · P-1'],
    ['es', '20 de mayo de 2026 · Aniversario de la detención · P-1'],
    ['ar', '20 مايو 2026 · ذكرى الاحتجاز · \u2068P-1\u2069'],
    ['zh', '2026年5月20日 · 被羁押周年 · P-1'],
    ['ru', '20 мая 2026 года · Годовщина лишения свободы · P-1'],
  ] as const)('says day, kind and code in the words of the subscription: %s', (language, text) => {
    expect(lines(language, item)).toEqual([`${text} · ${link}`]);
  });

  it.each([
    ['en', 'has moved from 19 May 2026', 'Anniversary of detention, 19 May 2026: this is taken back. Do not use it.'],
    [
      'fr',
      'date déplacée (avant\u00a0: 19 mai 2026)',
      'Anniversaire de la détention, 19 mai 2026\u00a0: information retirée. Ne l’utilisez pas.',
    ],
    ['zh', '日期已更改（原为2026年5月19日）', '被羁押周年（2026年5月19日）：已撤回，请勿使用。'],
  ] as const)('says in %s what was corrected and what is taken back', (language, moved, withdrawn) => {
    const before = { on: '2026-05-19' };
    const told = lines(
      language,
      { ...item, lead: null, change: 'moved', before },
      { ...item, lead: null, change: 'withdrawn', before, alert: null },
    );
    expect(told[0]).toContain(` · ${moved} · ${link}`);
    expect(told[1]).toBe(withdrawn);
  });

  it('calls a day of the calendar by its name, and has no code for it', () => {
    const labels = { en: 'World Press Freedom Day', fr: 'Journée mondiale de la liberté de la presse' };
    const day = {
      ...alert,
      rule: 'INTL-DAY',
      kind: 'census',
      code: '2026-05-03',
      on: '2026-05-03',
      label: labels.en,
      labels,
    };
    const told = lines('fr', { ...item, rule: 'INTL-DAY', alert: day as unknown as CodedAlert });
    expect(told[0]).toMatch(/^3 mai 2026 · Journée mondiale de la liberté de la presse · https:/);
  });

  it('counts what is more than twenty, with a link to all', () => {
    const told = lines('ru', ...Array.from({ length: 23 }, () => item));
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('и ещё 3: https://vigil.example/calendar');
  });

  it('has no signs of the chat in it, whatever the code is', () => {
    expect(lines('en', { ...item, alert: { ...alert, code: '@all [x](y) **Z**' } })[0]).toContain('· all x y Z ·');
  });
});
