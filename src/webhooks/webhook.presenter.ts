import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type DisabledReason, disabledReasons, type Format, formats, type Webhook } from './webhook';

/** A receiver of the organisation, for programs: whether it works. Of its address the server alone. */
export class WebhookResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The server to which it leads; the rest of the address is shown nowhere' }) host: string;
  @ApiProperty({ enum: [...formats] }) format: Format;
  @ApiProperty({ description: 'May a message name people?' }) names: boolean;
  @ApiProperty({ enum: ['on', 'fails', 'off'] }) state: 'on' | 'fails' | 'off';
  @ApiPropertyOptional({ format: 'date-time', description: 'Off since then' }) off_since?: string;
  @ApiPropertyOptional({ enum: [...disabledReasons] }) off_because?: DisabledReason;
  @ApiPropertyOptional({ format: 'date-time', description: 'Nothing has arrived since' }) failing_since?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'The secret before signs too until then' })
  old_secret_until?: string;
  @ApiProperty({ type: 'integer', description: 'Subscriptions that send to it' }) subscriptions: number;
  @ApiProperty({ format: 'date-time' }) made_at: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

/** Names each field: neither address nor secret is among them. */
export function presentWebhook(webhook: Webhook): WebhookResource {
  const { id, name, host, format, names, subscriptions, createdAt, version } = webhook;
  return {
    id,
    name,
    host,
    format,
    names,
    state: stateOf(webhook),
    off_since: webhook.disabledAt?.toISOString(),
    off_because: webhook.disabledReason ?? undefined,
    failing_since: webhook.failingSince?.toISOString(),
    old_secret_until: webhook.oldSecretUntil?.toISOString(),
    subscriptions,
    made_at: createdAt.toISOString(),
    version,
  };
}

const stateOf = ({ disabledAt, failingSince }: Webhook): WebhookResource['state'] =>
  disabledAt ? 'off' : failingSince ? 'fails' : 'on';
