import type { Role } from '../access/domain/roles';

/** How what is sent is written. `mattermost`: a line of text, as chats take it. */
export const formats = ['vigil', 'mattermost'] as const;
export type Format = (typeof formats)[number];

/** Why a webhook is off: somebody did it, it failed for days, or its receiver said that it is gone. */
export const disabledReasons = ['hand', 'failures', 'gone'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** A receiver of the organisation. Its address and its secrets are sealed, and opened for sending alone. */
export interface Webhook {
  id: string;
  name: string;
  /** Of the address what may be shown: the server. */
  host: string;
  format: Format;
  names: boolean;
  createdBy: string | null;
  createdAt: Date;
  version: number;
  disabledAt: Date | null;
  disabledReason: DisabledReason | null;
  failingSince: Date | null;
  failures: number;
  /** While a secret is replaced: until when the old one signs too. */
  oldSecretUntil: Date | null;
  /** Subscriptions that send to it. */
  subscriptions: number;
}

/** Somebody whose subscriptions send to a webhook: what is sent is what she may see. */
export interface Subscriber {
  accountId: string;
  name: string;
  role: Role;
  /** Her account is active, and no partner's: otherwise nothing of hers goes out. */
  counts: boolean;
  /** Her subscriptions that send to it, and how many of them pause. */
  subscriptions: number;
  paused: number;
}

/** What an administrator says of it. */
export interface WebhookWish {
  name: string;
  url: string;
  format: Format;
  names: boolean;
}
