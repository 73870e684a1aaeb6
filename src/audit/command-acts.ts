import type { INestApplicationContext } from '@nestjs/common';
import { currentScope, inNewScope } from '../access/scope';
import { commandLine, type Viewer } from '../access/viewer';
import type { CommandLine } from '../platform/command-line';
import { Database } from '../platform/database';
import { AuditTrail } from './audit-trail';

/** Runs `work` as a viewer, in one transaction with its line of the trail: as the interceptor does for requests. */
export function act<T>(app: INestApplicationContext, viewer: Viewer, name: string, work: () => Promise<T>): Promise<T> {
  return inNewScope(() =>
    app.get(Database).transaction(viewer, async () => {
      const result = await work();
      await app.get(AuditTrail).recordDone(name, viewer, currentScope()!);
      return result;
    }),
  );
}

/** The same for a command of `vigil`, which its owner gives: `name` as `command.import`. */
export function actOfCommand<T>(
  line: CommandLine,
  name: string,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  return line.withApp((app) => act(app, commandLine, name, () => work(app)));
}
