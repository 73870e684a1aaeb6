import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { JOB, type JobPayload, type JobRule } from './on-job.decorator';

/** Who does the jobs of one kind. */
export interface JobHandler extends JobRule {
  run(payload: JobPayload | readonly JobPayload[]): Promise<unknown>;
}

type Method = (payload: unknown) => Promise<unknown>;

/** All methods under `@OnJob`, by their kind. */
@Injectable()
export class JobHandlers {
  private found?: Map<string, JobHandler>;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error when two methods take one kind */
  all(): Map<string, JobHandler> {
    if (this.found) return this.found;
    const found = new Map<string, JobHandler>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const handler of this.of(instance as Record<string, Method>)) {
        if (found.has(handler.kind)) throw new Error(`Two methods take jobs of the kind ${handler.kind}.`);
        found.set(handler.kind, handler);
      }
    }
    return (this.found = found);
  }

  private of(instance: Record<string, Method>): JobHandler[] {
    const prototype = Object.getPrototypeOf(instance) as object;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const rule = Reflect.getMetadata(JOB, instance[name]!) as JobRule | undefined;
      return rule ? [{ ...rule, run: (payload) => instance[name]!(payload) }] : [];
    });
  }
}
