import { alertsCommand } from './alerts/alerts.command';
import { bundleCommands } from './bundles/bundles.commands';
import { statusCommand } from './casefile/status.command';
import { recomputeCommand } from './milestones/recompute.command';
import type { AddCommand } from './platform/command-line';
import { keysCommand } from './platform/keys/keys.command';

/** The sub-commands of `vigil`, in the order of its help. A feature adds its own here. */
export const commands: AddCommand[] = [alertsCommand, statusCommand, ...bundleCommands, recomputeCommand, keysCommand];
