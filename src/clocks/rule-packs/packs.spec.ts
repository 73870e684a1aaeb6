import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEventKind } from '../../custody/domain/event-kinds';
import { isDay } from '../../lib/calendar-date';
import { addDuration, parseDuration } from '../../lib/duration';
import { rulePacks } from './packs';

describe.each([...rulePacks])('the rule pack %s', (jurisdiction, pack) => {
  it('holds rules of this jurisdiction, with events that exist, real days and durations', () => {
    for (const rule of pack) {
      expect(rule.jurisdiction).toBe(jurisdiction);
      expect([...rule.trigger, ...rule.extendedBy, ...rule.stoppedBy].filter((kind) => !isEventKind(kind))).toEqual([]);
      expect(rule.trigger).not.toEqual([]);
      expect([rule.validFrom, rule.validTo ?? rule.validFrom].every(isDay)).toBe(true);
      if (rule.offset !== null) expect(parseDuration(rule.offset)).toBeDefined();
      expect(rule.offset === null && ['limit', 'appeal'].includes(rule.kind)).toBe(false);
    }
  });

  it('says of each rule where it comes from, and when it was checked if it was', () => {
    for (const rule of pack) {
      expect(rule.lawRef && rule.source).toBeTruthy();
      expect(rule.checkedOn !== null).toBe(rule.confidence === 'verified');
    }
  });

  it('stands in docs/rule-packs.md, rule by rule', () => {
    const document = readFileSync(join(__dirname, '../../../docs/rule-packs.md'), 'utf8');
    for (const { id, offset, confidence } of pack) {
      const row = new RegExp(`^\\| ${id} .*${offset ?? ''}.*${confidence}`, 'm');
      expect(document).toMatch(row);
    }
  });

  it('has one rule for each id, step, day and duration, and steps that follow each other', () => {
    const keys = pack.map(({ id, step, validFrom, label }) => [id, step, validFrom, label].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    pack.forEach((rule, i) => {
      if (!rule.step || rule.step === 1) return;
      const before = pack[i - 1]!;
      expect([before.step, before.trigger]).toEqual([rule.step - 1, rule.trigger]);
      const day = '2024-01-01';
      expect(addDuration(day, parseDuration(before.offset!)) < addDuration(day, parseDuration(rule.offset!))).toBe(
        true,
      );
    });
  });
});
