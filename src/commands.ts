import { noteForTrail } from './access/scope';
import { commandLine } from './access/viewer';
import { userCommands } from './accounts/user.commands';
import { alertsCommand } from './alerts/alerts.command';
import { censusCommand } from './alerts/census.command';
import { archiveCommand } from './archive/archive.commands';
import { auditCommand } from './audit/audit.command';
import { act } from './audit/command-acts';
import { bundleCommands } from './bundles/bundles.commands';
import { statusCommand } from './casefile/status.command';
import { deliveriesCommands } from './deliveries/deliveries.commands';
import { exportCommands } from './exports/exports.commands';
import { feedsCommand } from './feeds/feeds.command';
import { importCommands } from './imports/import.command';
import { recomputeCommand } from './milestones/recompute.command';
import type { AddCommand } from './platform/command-line';
import { jobCommands } from './platform/jobs/jobs.commands';
import { keysCommand, type Recorded } from './platform/keys/keys.command';
import { accessCommand } from './sharing/access.command';
import { subscriptionsCommand } from './subscriptions/subscriptions.command';
import { webhooksCommand } from './webhooks/webhooks.command';

const recorded: Recorded = (app, name, detail) =>
  act(app, commandLine, name, () => Promise.resolve(noteForTrail(detail)));

/** The sub-commands of `vigil`, in the order of its help. A feature adds its own here. */
export const commands: AddCommand[] = [
  alertsCommand,
  deliveriesCommands, // adds to the one before
  statusCommand,
  censusCommand,
  ...importCommands,
  ...exportCommands,
  ...bundleCommands,
  archiveCommand,
  recomputeCommand,
  keysCommand(recorded),
  jobCommands((app, name) => act(app, commandLine, name, () => Promise.resolve())),
  auditCommand,
  userCommands,
  accessCommand,
  subscriptionsCommand,
  feedsCommand,
  webhooksCommand,
];
