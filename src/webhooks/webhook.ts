/** How what is sent is written. `mattermost`: a line of text, as chats take it. */
export const formats = ['vigil', 'mattermost'] as const;
export type Format = (typeof formats)[number];

/** Why a webhook is off: somebody did it, it failed for days, or its receiver said that it is gone. */
export type DisabledReason = 'hand' | 'failures' | 'gone';

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

/** What an administrator says of it. */
export interface WebhookWish {
  name: string;
  url: string;
  format: Format;
  names: boolean;
}
