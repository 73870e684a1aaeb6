import { eventKinds } from '../../custody/domain/event-kinds';
import { validateInput } from '../../web/validation';
import { daysBetween } from '../../lib/calendar-date';
import { GroupInput } from '../../groups/group.dto';
import { BundleDefender } from '../bundle';
import { examples } from './examples';

const real = ['HUANG-XUEQIN', 'WANG-JIANBING', 'CHENG-YUAN', 'LIU-DAZHI', 'WU-GEJIANXIONG'];
const invented = examples.defenders.filter((d) => !real.includes(d.reference));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the example cases', () => {
  it.each(examples.defenders.map((d) => [d.reference, d]))('%s is a case that the import accepts', (_, defender) => {
    expect(plain(validateInput(BundleDefender, plain(defender)))).toEqual(plain(defender));
  });

  it.each(examples.groups.map((g) => [g.reference, g]))(
    '%s is a joint case whose members are in the file',
    (_, group) => {
      validateInput(GroupInput, plain(group));
      const references = examples.defenders.map((d) => d.reference);

      expect(group.members.filter((m) => !references.includes(m.defender))).toEqual([]);
    },
  );

  it('names nobody twice', () => {
    const references = [...examples.defenders, ...examples.groups].map((d) => d.reference);

    expect(new Set(references).size).toBe(references.length);
  });

  it('gives every event a source', () => {
    expect(examples.defenders.flatMap((d) => (d.events ?? []).filter((e) => !e.citations?.length))).toEqual([]);
  });

  it('says of every invented person that she is invented, and of nobody else', () => {
    expect(examples.defenders.filter((d) => d.summary?.startsWith('Invented example.'))).toEqual(invented);
    expect(invented.every((d) => d.reference.startsWith('EX-'))).toBe(true);
    expect(invented.length).toBeGreaterThanOrEqual(20);
    expect(new Set(invented.map((d) => d.country)).size).toBeGreaterThanOrEqual(12);
  });

  it('keeps the invented people away from the days that real campaigns remember', () => {
    const remembered = ['2022-07-22', '2022-09-19', '2026-09-18', '2026-09-19'];
    const counted = [100, 200, 365, 500, 600, 700, 1000, 1500, 2000, 2500, 3000];
    const starts = invented
      .flatMap((d) => d.events ?? [])
      .filter((e) => e.kind === 'sentence' || ['opens', 'reopens'].includes(eventKinds[e.kind].effect));
    const days = [...invented.map((d) => d.born), ...starts.map((e) => e.date)].filter((day) => day?.length === 10);

    for (const day of days as string[]) {
      expect(remembered.map((r) => r.slice(5))).not.toContain(day.slice(5));
      for (const there of remembered) {
        expect(counted).not.toContain(daysBetween(day, there));
        expect(counted).not.toContain(daysBetween(day, there) + 1);
      }
    }
  });
});
