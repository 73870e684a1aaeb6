import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AlertResource, presentAlert } from '../alerts/alert.presenter';
import { type RuleCode, ruleCodes } from '../alerts/domain/alert';
import type { Day } from '../lib/calendar-date';
import type { Mute } from './domain/mute';
import { type Rhythm, rhythms } from './domain/rhythm';
import {
  type AudienceAbout,
  audiencesAbout,
  type Language,
  languages,
  type Subscription,
  type Way,
  ways,
} from './domain/subscription';
import { CaseFilterInput, QuietHoursInput } from './subscription.dto';
import type { Preview } from './subscription-preview.service';

const states = ['active', 'paused', 'ended'] as const;

/** A subscription as the API and the command line give it, to its owner alone. */
export class SubscriptionResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: [...states] }) state: (typeof states)[number];
  @ApiProperty() name: string;
  @ApiProperty({ type: [String] }) countries: string[];
  @ApiProperty({ type: [String], description: 'References of joint cases' }) groups: string[];
  @ApiProperty({ type: [String], description: 'References of cases' }) defenders: string[];
  @ApiProperty({ type: 'integer', description: 'Cases and joint cases in it that you may not see at present' })
  unseen: number;
  @ApiProperty({ enum: [...ruleCodes], isArray: true }) rules: RuleCode[];
  @ApiProperty({ enum: [...audiencesAbout] }) audience: AudienceAbout;
  @ApiPropertyOptional() filter?: CaseFilterInput;
  @ApiPropertyOptional({ type: [Number], description: 'Absent: the ladder of each kind of date' }) leads?: number[];
  @ApiProperty({ enum: [...ways] }) way: Way;
  @ApiPropertyOptional({ format: 'uuid' }) webhook?: string;
  @ApiProperty({ enum: [...rhythms] }) rhythm: Rhythm;
  @ApiProperty({ enum: [...languages] }) language: Language;
  @ApiProperty() zone: string;
  @ApiProperty({ example: '07:00' }) at: string;
  @ApiPropertyOptional() quiet?: QuietHoursInput;
  @ApiProperty() names: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

interface Seen {
  defenders: { reference: string }[];
  groups: { reference: string }[];
  unseen: number;
}

const stateOf = ({ pausedAt, endedAt }: Subscription): SubscriptionResource['state'] =>
  endedAt ? 'ended' : pausedAt ? 'paused' : 'active';

/** Names each field: a new column reaches nobody by accident. */
export function presentSubscription(one: Subscription, { defenders, groups, unseen }: Seen): SubscriptionResource {
  const { about } = one;
  return {
    id: one.id,
    state: stateOf(one),
    name: one.name,
    countries: about.countries,
    groups: groups.map(({ reference }) => reference),
    defenders: defenders.map(({ reference }) => reference),
    unseen,
    rules: about.rules,
    audience: about.audience,
    filter: about.filter ?? undefined,
    leads: one.leads ?? undefined,
    way: one.way,
    webhook: one.webhookId ?? undefined,
    rhythm: one.rhythm,
    language: one.language,
    zone: one.zone,
    at: one.at,
    quiet: one.quietFrom && one.quietTo ? { from: one.quietFrom, to: one.quietTo } : undefined,
    names: one.names,
    version: one.version,
  };
}

class PreviewedAlertResource {
  @ApiProperty() alert: AlertResource;
  @ApiProperty({ type: [String], format: 'date', description: 'The days on which it still comes' }) days: Day[];
}

/** What a subscription would bring next. */
export class PreviewResource {
  @ApiProperty({ type: [PreviewedAlertResource] }) next: PreviewedAlertResource[];
  @ApiProperty({ format: 'date', description: 'The last day that was looked at' }) until: Day;
  @ApiPropertyOptional({ type: 'integer', description: 'About how many messages a month, singly' }) monthly?: number;
}

export const presentPreview = ({ next, until, monthly }: Preview): PreviewResource => ({
  next: next.map(({ alert, days }) => ({ alert: presentAlert(alert), days })),
  until,
  monthly: monthly ?? undefined,
});

/** What is not told for now. */
export class MuteResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: all of your subscriptions' }) subscription?: string;
  @ApiPropertyOptional({ enum: [...ruleCodes] }) rule?: RuleCode;
  @ApiPropertyOptional({ format: 'uuid' }) defender?: string;
  @ApiPropertyOptional({ format: 'uuid' }) group?: string;
  @ApiProperty({ format: 'date-time' }) muted_at: string;
}

export const presentMute = (mute: Mute): MuteResource => ({
  id: mute.id,
  subscription: mute.subscriptionId ?? undefined,
  rule: mute.rule ?? undefined,
  defender: mute.defenderId ?? undefined,
  group: mute.groupId ?? undefined,
  muted_at: mute.mutedAt.toISOString(),
});
