import { Busy } from '../lib/errors';
import { Turns } from './turns';

/** Work that is done when the test says so. */
function held() {
  const done: (() => void)[] = [];
  let most = 0;
  let now = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++now);
    await new Promise<void>((resolve) => done.push(resolve));
    now--;
  };
  return { work, next: () => done.shift()?.(), most: () => most, begun: () => done.length };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('Somebody who asks for many pages at once', () => {
  it('is answered four at a time, and all of them in the end', async () => {
    const [turns, pages] = [new Turns(), held()];
    const all = Promise.all(Array.from({ length: 50 }, () => turns.run('ann', pages.work)));

    for (let i = 0; i < 200; i++) {
      pages.next();
      await settle();
    }

    expect(await all).toHaveLength(50);
    expect(pages.most()).toBe(4);
  });

  it('keeps nobody else waiting', async () => {
    const [turns, pages] = [new Turns(), held()];
    const all = Array.from({ length: 20 }, () => turns.run('ann', pages.work));

    expect(await turns.run('bo', () => Promise.resolve('answered'))).toBe('answered');

    for (let i = 0; i < 100; i++) {
      pages.next();
      await settle();
    }
    await Promise.all(all);
  });

  it('is told to wait when a hundred wait already', async () => {
    const [turns, pages] = [new Turns(), held()];
    const all = Array.from({ length: 104 }, () => turns.run('ann', pages.work));

    await expect(turns.run('ann', pages.work)).rejects.toThrow(Busy);

    for (let i = 0; i < 400; i++) {
      pages.next();
      await settle();
    }
    expect(await Promise.all(all)).toHaveLength(104);
    expect(await turns.run('ann', () => Promise.resolve('again'))).toBe('again');
  });

  it('keeps her turn when one of her pages fails', async () => {
    const turns = new Turns();
    for (let i = 0; i < 10; i++) await turns.run('ann', () => Promise.reject(new Error('no'))).catch(() => undefined);

    expect(await turns.run('ann', () => Promise.resolve('answered'))).toBe('answered');
  });
});
