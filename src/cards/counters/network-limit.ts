/** How often one network may ask within a minute. Kept in memory alone, and no longer than that. */
export class NetworkLimit {
  private asked = new Map<string, number>();
  private minute = 0;

  constructor(
    private readonly most: number,
    private readonly networks = 20_000,
  ) {}

  /** Counts one more, and says whether it is still within the limit. @param now milliseconds */
  within(network: string, now: number): boolean {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.asked = new Map();
    }
    const count = (this.asked.get(network) ?? 0) + 1;
    // So many networks at once are no readers: then no more are told apart.
    if (count === 1 && this.asked.size >= this.networks) return false;
    this.asked.set(network, count);
    return count <= this.most;
  }
}
