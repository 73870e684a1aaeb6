import { Injectable } from '@nestjs/common';
import { letter } from '../accounts/mail/letters';
import { JobQueue } from '../platform/jobs/job-queue';
import { Outbox } from '../mail/outbox';
import { PublicOrigin } from '../platform/public-origin';
import type { Export } from './export';

const DAY = 86_400;

/** Mails about exports. They name neither people nor cases: the reference, and where to look. */
@Injectable()
export class ExportLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly origin: PublicOrigin,
    private readonly jobs: JobQueue,
  ) {}

  /** The file is there. */
  ready(one: Export): Promise<void> {
    return this.put(one.accountId, 'ready', one, `Your export ${one.reference} is ready`, [
      `The export ${one.reference} is made. It is kept for a short time; the page says how long:`,
      this.link(one),
    ]);
  }

  failed(one: Export): Promise<void> {
    return this.put(one.accountId, 'failed', one, `Your export ${one.reference} was not made`, [
      `The export ${one.reference} could not be made. Why, and what you can do, stands here:`,
      this.link(one),
    ]);
  }

  /** Somebody else has agreed or refused. */
  decided(one: Export, agreed: boolean): Promise<void> {
    const done = agreed ? 'agreed to' : 'refused';
    return this.put(one.accountId, 'decided', one, `Somebody has ${done} your export ${one.reference}`, [
      `Somebody else had to agree to the export ${one.reference}, and has ${done} it:`,
      this.link(one),
    ]);
  }

  /** Lets those be asked who may agree. */
  async ask({ id }: Pick<Export, 'id'>): Promise<void> {
    await this.jobs.add('export.ask', { export: id }, { key: id });
  }

  /** Asks one of them. */
  asked(accountId: string, one: Export): Promise<void> {
    return this.put(accountId, 'asked', one, `The export ${one.reference} waits for somebody to agree`, [
      `Somebody wants to take out cases that few may know of. You see all of them, so you may agree or refuse:`,
      this.origin.link(`/exports/${one.id}/approval`),
      'Without an answer of anybody it ends after seven days.',
    ]);
  }

  private async put(accountId: string | null, what: string, one: Export, subject: string, paragraphs: string[]) {
    if (!accountId) return;
    const key = `export:${one.id}:${what}:${one.version}`;
    await this.outbox.add({ accountId, kind: 'export', key, ...letter(DAY, subject, paragraphs) });
  }

  private link = ({ id }: Export): string => this.origin.link(`/exports/${id}`);
}
