import { Busy } from '../lib/errors';

/** How much may be read at once, in all and for one account. */
export interface Room {
  all: number;
  each: number;
  /** What is said when there is none left, and in how many seconds there may be. */
  full: string;
  retryAfter: number;
}

/** Room for what is read into the memory of this process: many readers together would fill it, and one must not keep the others out. */
export class ReadingPlaces {
  private readonly taken = new Map<string, number>();
  private sum = 0;

  constructor(private readonly room: Room) {}

  /**
   * Works in a place of this size, which is free again afterwards, however the work ends.
   * @throws Busy when the account has as much as it may have, or all together
   */
  async within<T>(account: string, size: number, work: () => Promise<T>): Promise<T> {
    const { all, each, full, retryAfter } = this.room;
    if (this.sum + size > all || this.of(account) + size > each) throw new Busy(full, retryAfter);
    this.add(account, size);
    try {
      return await work();
    } finally {
      this.add(account, -size);
    }
  }

  private of(account: string): number {
    return this.taken.get(account) ?? 0;
  }

  private add(account: string, size: number): void {
    this.sum += size;
    const left = this.of(account) + size;
    if (left > 0) this.taken.set(account, left);
    else this.taken.delete(account);
  }
}
