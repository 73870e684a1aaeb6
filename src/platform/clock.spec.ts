import { FixedClock } from '../../test/fixed-clock';
import { readConfig } from './config';

describe('the clock', () => {
  const clock = new FixedClock(readConfig({ VIGIL_ZONE: 'Asia/Shanghai' }));

  it('gives today as the zone of the configuration has it', () => {
    clock.now = () => new Date('2026-09-18T16:30:00Z');
    expect(clock.today()).toBe('2026-09-19');
    expect(clock.today('America/New_York')).toBe('2026-09-18');
  });
});
