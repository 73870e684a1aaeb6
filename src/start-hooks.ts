import type { INestApplicationContext } from '@nestjs/common';

/** What `npm start` does with the running application, besides listening. Features fill these in. */
export interface StartHooks {
  /** Loads the example cases; gives one line that says what was loaded. Doing it twice does no harm. */
  loadExamples?: (app: INestApplicationContext) => Promise<string>;
  /** The next ten alerts, one line each. */
  nextAlerts?: (app: INestApplicationContext) => Promise<string[]>;
}

export const startHooks: StartHooks = {};
