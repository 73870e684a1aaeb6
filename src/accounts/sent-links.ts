import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config';
import { PublicOrigin } from '../platform/public-origin';
import { invitation, resetLink } from './mail/letters';
import { Outbox } from '../mail/outbox';
import { linkTimes, OneTimeLinks } from './one-time-links';

/** Whom a link is for. */
export interface Addressee {
  id: string;
  name: string;
}

const pages = { invitation: '/join', reset: '/reset' } as const;

/** Makes the links that open an account, and brings them to the person. */
@Injectable()
export class SentLinks {
  constructor(
    private readonly config: Config,
    private readonly origin: PublicOrigin,
    private readonly links: OneTimeLinks,
    private readonly outbox: Outbox,
  ) {}

  /** Does mail go out at all? */
  get mails(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /**
   * Makes a link for somebody and mails it to her: nobody else sees it. Where no mail goes out it is given back, for
   * whoever asked to hand it over.
   */
  async send(purpose: 'invitation' | 'reset', to: Addressee): Promise<string | undefined> {
    if (!this.mails) return this.make(purpose, to.id);
    const link = await this.link(purpose, to.id, {});
    const { name } = to;
    await this.outbox.put(
      to.id,
      purpose === 'invitation'
        ? invitation({ name, link, hours: linkTimes.invitation / 3600 })
        : resetLink({ name, link, minutes: linkTimes.reset / 60 }),
    );
    return undefined;
  }

  /** Makes a link to hand over. @param accountId null: for the first administrator, whose account is made by joining */
  make(purpose: 'invitation' | 'reset', accountId: string | null): Promise<string> {
    return this.link(purpose, accountId, { byHand: true });
  }

  private async link(
    purpose: 'invitation' | 'reset',
    accountId: string | null,
    data: { byHand?: true },
  ): Promise<string> {
    const secret = await this.links.issue(purpose, accountId, linkTimes[purpose], data);
    return this.origin.link(`${pages[purpose]}?token=${secret}`);
  }
}
