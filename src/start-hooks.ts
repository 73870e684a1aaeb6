import type { INestApplicationContext } from '@nestjs/common';
import { commandLine } from './access/viewer';
import { act } from './audit/command-acts';
import { FirstAdministrator } from './accounts/first-administrator';
import { alertLine } from './alerts/alert.presenter';
import { AlertsService } from './alerts/alerts.service';
import { describeReport } from './bundles/import-report';
import { seedExamples } from './bundles/seed';
import { addDays } from './lib/calendar-date';
import { Clock } from './platform/clock';

/** What `npm start` does with the running application, besides listening. */
export interface StartHooks {
  /** Loads the example cases; gives one line that says what was loaded. Doing it twice does no harm. */
  loadExamples(app: INestApplicationContext): Promise<string>;
  /** When nobody administers Vigil: what whoever starts it is told, a link to join by. */
  welcome(app: INestApplicationContext): Promise<string | undefined>;
  /** The next ten alerts of which the public may be told, one line each: what stands on a console is kept in logs. */
  nextAlerts(app: INestApplicationContext): Promise<string[]>;
}

/** Far enough ahead for ten alerts of a small database, near enough to be asked quickly of a large one. */
const daysAhead = 366;

export const startHooks: StartHooks = {
  async loadExamples(app) {
    const report = await act(app, commandLine, 'command.seed', () => seedExamples(app, commandLine));
    return report
      ? `Loaded the example cases. ${describeReport(report)}`
      : 'There are cases already: the examples were left out.';
  },
  async welcome(app) {
    const link = await app.get(FirstAdministrator).link();
    return (
      link && `Nobody administers Vigil yet. Whoever opens this link within 72 hours does; it works once:\n  ${link}`
    );
  },
  async nextAlerts(app) {
    const today = app.get(Clock).today();
    const window = { from: today, to: addDays(today, daysAhead), audience: 'public' } as const;
    const { items } = await act(app, commandLine, 'command.start', () =>
      app.get(AlertsService).page(commandLine, window, { limit: 10 }),
    );
    return items.map(alertLine);
  },
};
