import type { DisabledReason, Format } from '../webhook';

export const formatWords: Record<Format, string> = {
  vigil: 'JSON, for a program',
  mattermost: 'A line of text, for a chat (Mattermost, Slack and others)',
};

export const reasonWords: Record<DisabledReason, string> = {
  hand: 'Somebody switched it off.',
  failures: 'Nothing had arrived for three days.',
  gone: 'Its receiver said that the address is gone for good.',
};

export const kindWords: Record<string, string> = {
  notice: 'A date',
  digest: 'Dates of a day or a week',
  change: 'A change of what was told',
  test: 'A test',
};

export const crumbs = [
  { href: '/organisation', label: 'Organisation' },
  { href: '/settings/webhooks', label: 'Webhooks' },
];
