import { SetMetadata } from '@nestjs/common';

/** What a job carries: ids, days and numbers, never a name or a text. It lies in the database unsealed. */
export type JobPayload = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Which jobs a method takes. */
export interface JobRule {
  kind: string;
  /** So many that wait are handed over in one call, as an array; they succeed or fail together. */
  batch?: number;
}

/** Where Nest keeps the rule of a method. */
export const JOB = 'vigil:job';

/**
 * Stands on a method of a `*.jobs.ts` provider, which takes the payload of a job of this kind (as `mail.send`) and calls
 * the service. One kind has one method. It opens what transactions it needs itself, and must do no harm when it runs a
 * second time: a process that is killed leaves its job to another. @param options `batch`: the method takes an array
 */
export const OnJob = (kind: string, options: Pick<JobRule, 'batch'> = {}): MethodDecorator =>
  SetMetadata(JOB, { kind, ...options } satisfies JobRule);
