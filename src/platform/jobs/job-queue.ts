import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JobBoss } from './job-boss';
import { JobHandlers } from './job-handlers';
import type { JobPayload } from './on-job.decorator';

/** When and whether a job is taken in. */
export interface JobTerms {
  /** Of the jobs of a kind with this key one waits at most. Whoever adds one waits for an open transaction that did. */
  key?: string;
  /** Not before this moment. */
  after?: Date;
}

/** Work for later, taken in by whoever finds out that it is due, and done by any process that works. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly jobs: JobBoss,
    private readonly handlers: JobHandlers,
  ) {}

  /**
   * Takes a job in, on the open transaction: it is there if and only if that stands. Gives false when one with this key
   * waits already, which then does for both, at its own time.
   * @param payload ids, days and numbers: it is kept unsealed, longer than what it names
   * @throws Error when nothing takes this kind, or when the payload holds a text
   */
  async add(kind: string, payload: JobPayload = {}, { key, after }: JobTerms = {}): Promise<boolean> {
    if (!this.handlers.all().has(kind)) throw new Error(`No method takes jobs of the kind ${kind}.`);
    for (const [name, value] of Object.entries(payload)) {
      if (![value].flat().every(isPlain)) throw new Error(`A job of the kind ${kind} holds a text in ${name}.`);
    }
    // Without a key of its own it would be taken for the same as every other without one.
    const options = { singletonKey: key ?? randomUUID(), startAfter: after };
    return (await this.jobs.boss.send({ name: kind, data: payload, options })) !== null;
  }
}

/** An id, a day, a moment or a word of ours: no spaces, no letters beyond ASCII. */
const isPlain = (value: unknown): boolean => typeof value !== 'string' || /^[\w:.+-]{1,100}$/.test(value);
