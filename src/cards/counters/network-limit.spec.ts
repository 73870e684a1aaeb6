import { NetworkLimit } from './network-limit';

describe('A network that asks for counters', () => {
  it('may do so a number of times a minute, and others are not kept waiting by it', () => {
    const limit = new NetworkLimit(3);
    const tries = (network: string, now: number, n = 4): boolean[] =>
      Array.from({ length: n }, () => limit.within(network, now));

    expect(tries('203.0.113.0/24', 1_000)).toEqual([true, true, true, false]);
    expect(tries('198.51.100.0/24', 2_000, 1)).toEqual([true]);
    expect(tries('203.0.113.0/24', 61_000, 1)).toEqual([true]);
  });

  it('is one of many whom nobody can remember all', () => {
    const limit = new NetworkLimit(3, 2);

    expect(['a', 'b', 'c', 'a'].map((network) => limit.within(network, 0))).toEqual([true, true, false, true]);
  });
});
