import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '../src/accounts/accounts.module';
import { AuditModule } from '../src/audit/audit.module';
import { DatasetsModule } from '../src/datasets/datasets.module';
import { entities } from '../src/entities';
import { readConfig } from '../src/platform/config';
import { PlatformModule } from '../src/platform/platform.module';
import { writeEvents } from './csv';
import { timed } from './measure';

/** What a process of its own is asked to write. */
export interface AskedAlone {
  url: string;
  format: 'csv' | 'xlsx';
  /** Undefined: everybody. */
  defenderIds?: string[];
}

/** What it says of it; memory in megabytes, the most that it held at any time. */
export interface DoneAlone {
  rows: number;
  bytes: number;
  took: number;
  memory: number;
}

/** Writes a table in a process that does nothing else, so that its memory is that of an export. */
process.once('message', (asked: AskedAlone) => {
  void (async () => {
    const addresses = { owner: asked.url, application: asked.url };
    const modules = [PlatformModule.on(readConfig(), addresses, entities), AuditModule, AccountsModule, DatasetsModule];
    const app = await NestFactory.createApplicationContext(
      { module: class AloneModule {}, imports: modules },
      { logger: ['error'] },
    );
    let done = { rows: 0, bytes: 0 };
    const { format, defenderIds } = asked;
    const took = await timed(async () => {
      done = await writeEvents(app, { format, choice: { ...(defenderIds && { defenderIds }) } });
    });
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    process.send!({ ...done, took, memory } satisfies DoneAlone);
    await app.close();
    process.disconnect();
  })();
});
