import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid, NotFound, type Problem } from '../lib/errors';
import { AdministratorsLetters } from '../mail/administrators-letters';
import { OrganisationService } from '../organisation/organisation.service';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import { type Receiver, Receivers } from '../subscriptions/receivers';
import { readReceiverUrl } from './outside/receiver-url';
import { newSecret } from './signature';
import { WebhookOutbox } from './webhook-outbox';
import type { Subscriber, Webhook } from './webhook';
import { WebhookInput } from './webhook.dto';
import { WebhooksRepository } from './webhooks.repository';

/** The organisation keeps so many webhooks at most. */
const MOST = 20;

/** For how many hours the secret before may go on signing. */
export const rotationHours = [0, 24, 72, 168] as const;

/** The receivers of the organisation: who may be sent to, and how. */
@Injectable()
export class WebhooksService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhooksRepository,
    private readonly outbox: WebhookOutbox,
    private readonly organisation: OrganisationService,
    private readonly receivers: Receivers,
    private readonly config: Config,
    private readonly origin: PublicOrigin,
    private readonly clock: Clock,
    private readonly letters: AdministratorsLetters,
  ) {}

  onModuleInit(): void {
    this.receivers.offer((viewer) => this.offeredTo(viewer));
  }

  list(): Promise<Webhook[]> {
    return this.webhooks.all();
  }

  /** @throws NotFound */
  async get(id: string): Promise<Webhook> {
    const found = await this.webhooks.byId(id);
    if (!found) throw new NotFound('There is no such webhook.');
    return found;
  }

  /** Whose sight it has: what is sent to it is what these people may see at that moment. @throws NotFound */
  async subscribers(id: string): Promise<Subscriber[]> {
    await this.get(id);
    return this.webhooks.subscribers(id);
  }

  /** Gives the secret, which is shown now and never again. @throws Invalid, Conflict */
  add(viewer: Viewer, input: WebhookInput): Promise<{ id: string; secret: string }> {
    return this.database.transaction(viewer, async () => {
      const { url } = input;
      const problems = await this.problems(input, undefined);
      if (url === undefined) problems.push({ path: 'url', message: 'is needed.' });
      if (problems.length > 0 || url === undefined) throw new Invalid(problems);
      if ((await this.webhooks.all()).length >= MOST) throw new Conflict(`There are ${MOST} webhooks already.`);
      const [id, secret] = [randomUUID(), newSecret()];
      await this.webhooks.add(id, { ...input, url, names: input.names ?? false }, secret, viewer.accountId);
      noteForTrail({ webhook: id });
      return { id, secret };
    });
  }

  /** @throws NotFound, Invalid, Conflict when somebody changed it since */
  change(viewer: Viewer, id: string, version: number, input: WebhookInput): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.get(id);
      const problems = await this.problems(input, id);
      if (problems.length > 0) throw new Invalid(problems);
      noteForTrail({ webhook: id, address: input.url !== undefined, names: input.names ?? false });
      if (!(await this.webhooks.change(id, version, { ...input, names: input.names ?? false }))) {
        throw new Conflict('Somebody changed this webhook since you opened it.', true);
      }
    });
  }

  /** Another secret. @param hours for so long the one before signs too @throws NotFound, Invalid */
  rotate(viewer: Viewer, id: string, hours: number): Promise<string> {
    return this.database.transaction(viewer, async () => {
      await this.get(id);
      if (!(rotationHours as readonly number[]).includes(hours)) {
        throw new Invalid([{ path: 'hours', message: `must be one of ${rotationHours.join(', ')}.` }]);
      }
      const secret = newSecret();
      await this.webhooks.rotate(id, secret, new Date(this.clock.now().getTime() + hours * 3_600_000));
      noteForTrail({ webhook: id, hours });
      return secret;
    });
  }

  /** Whoever switches it off does not do so unseen: all administrators get a letter. @throws NotFound */
  switch(viewer: Viewer, id: string, on: boolean): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const { name } = await this.get(id);
      noteForTrail({ webhook: id });
      if (!on) {
        if (await this.webhooks.disable(id, 'hand')) await this.letters.put(this.switchedOff(viewer, id, name));
        return;
      }
      await this.webhooks.enable(id);
      await this.outbox.sendSoon();
    });
  }

  /** With everything that was sent to it. @throws NotFound */
  remove(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.get(id);
      noteForTrail({ webhook: id });
      await this.webhooks.remove(id);
    });
  }

  /** Sends a marked test. @throws NotFound, Conflict when it is off */
  test(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const webhook = await this.get(id);
      if (webhook.disabledAt) throw new Conflict('This webhook is off. Switch it on first.');
      noteForTrail({ webhook: id });
      await this.outbox.putTest(webhook);
    });
  }

  private switchedOff({ name: who }: Viewer, id: string, name: string) {
    const text = `${who} switched the webhook “${name}” off. Subscriptions that send to it bring nothing.\n\nIf that was not meant, switch it on again, and look at who is signed in:\n${this.origin.link(`/settings/webhooks/${id}`)}\n`;
    return { kind: 'webhook', subject: 'A webhook was switched off', text };
  }

  /** Where a channel of the organisation leads is not for other organisations to know, or to write to. */
  private async offeredTo({ role }: Viewer): Promise<Receiver[]> {
    return role === 'partner' ? [] : this.webhooks.offered();
  }

  private async problems({ name, url, format, names }: WebhookInput, own: string | undefined): Promise<Problem[]> {
    const problems: Problem[] = [];
    const same = (await this.webhooks.all()).find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (same && same.id !== own) problems.push({ path: 'name', message: 'is the name of another webhook.' });
    if (url !== undefined) {
      const read = readReceiverUrl(url, this.config.webhookAllow, new URL(this.origin.text).hostname);
      if (typeof read === 'string') problems.push({ path: 'url', message: read });
    }
    if (names && format !== 'vigil') problems.push({ path: 'names', message: 'A chat gets no names.' });
    if (names && !(await this.organisation.current()).namesInMails) {
      problems.push({ path: 'names', message: 'The organisation does not allow names in what is sent.' });
    }
    return problems;
  }
}
