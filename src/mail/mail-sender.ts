import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database';
import { toldOfError } from '../platform/jobs/told-of-error';
import { Unopenable } from '../platform/keys/key-ring';
import { type ClaimedMail, MailClaims } from './mail-claims';
import { MailMessages } from './mail-messages';
import { NoUsableKey } from './pgp/sealed-message';
import { CONNECTIONS, MailTransport, type Outcome } from './mail-transport';
import { SentMarks } from './sent-marks';

/** Mails that are claimed at once, for how many seconds, and for how many of these new ones are begun. */
const BATCH = 100;
const LEASE = 180;
const BEGUN_WITHIN = 60;
/** A mail that hangs for so long is left, in seconds: well before its claim ends. */
const PATIENCE = 90;
/** Until a mail is tried again that is not at fault itself, in seconds: the server is away, a key is missing. */
const SERVER_AWAY = 60;
const KEY_MISSING = 3600;

/** Sends what lies in the outbox, where a mail server is configured. Any number of processes share one outbox. */
@Injectable()
export class MailSender {
  private readonly log = new Logger('Mail');
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly claims: MailClaims,
    private readonly messages: MailMessages,
    private readonly transport: MailTransport,
  ) {}

  /** Sends everything that is due. In one process one round follows the other; each is apart from open transactions. */
  sendDue(): Promise<void> {
    if (!this.transport.isThere) return Promise.resolve();
    const next = this.round.then(() => this.database.apart(() => this.sendBatches()));
    this.round = next.catch(() => undefined);
    return next;
  }

  /** Looks after the outbox, and sends what no job has announced: what is due again, what a killed process has left. */
  async sweep(): Promise<void> {
    const failed = await this.claims.sweep();
    if (failed > 0) this.log.error(`${failed} mails could not be sent in time and were given up.`);
    await this.sendDue();
  }

  private async sendBatches(): Promise<void> {
    for (let reachable = true; reachable;) {
      const batch = await this.claims.take(BATCH, LEASE);
      if (batch.length === 0) return;
      reachable = await this.sendBatch(batch);
    }
  }

  /** Gives false when the server cannot be reached: the others can wait then. */
  private async sendBatch(batch: ClaimedMail[]): Promise<boolean> {
    const begun = performance.now();
    const marks = new SentMarks(this.claims);
    let reachable = true;
    const lane = async (): Promise<void> => {
      while (reachable && performance.now() - begun < BEGUN_WITHIN * 1000) {
        const mail = batch.shift();
        if (!mail) return;
        const outcome = await this.send(mail);
        if (outcome === 'sent') marks.add(mail.id);
        if (outcome === 'unreachable') reachable = false;
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: CONNECTIONS }, lane));
    await marks.settled();
    await this.claims.release(batch.map(({ id }) => id));
    const broken = lanes.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
    return reachable;
  }

  private async send(mail: ClaimedMail): Promise<Outcome | 'held'> {
    const outcome = await this.attempt(mail);
    if (outcome === 'refused') await this.claims.giveUp(mail.id, 'refused');
    if (outcome === 'later') await this.claims.later(mail, 'later');
    if (outcome === 'unreachable') await this.claims.later(mail, 'unreachable', SERVER_AWAY, false);
    return outcome;
  }

  private async attempt(mail: ClaimedMail): Promise<Outcome | 'held'> {
    try {
      const message = await this.messages.of(mail);
      return await inTime(this.transport.send(message, (code) => this.tell(code)));
    } catch (error) {
      if (error instanceof NoUsableKey) await this.claims.later(mail, 'no-key', KEY_MISSING, false);
      else if (error instanceof Unopenable) await this.claims.later(mail, 'sealed', KEY_MISSING, false);
      else {
        this.log.error(`A mail could not be put together: ${toldOfError(error).words}`);
        await this.claims.later(mail, 'broken');
      }
      return 'held';
    }
  }

  /** Without the address and the text, which messages of mail servers repeat. */
  private tell(code: string): void {
    this.log.warn(`A mail could not be sent yet (${code}).`);
  }
}

/** What the server says after its time does not count: the same Message-ID lets mailboxes know a second copy. */
async function inTime(sending: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<Outcome>((late) => (timer = setTimeout(() => late('unreachable'), PATIENCE * 1000)));
  try {
    return await Promise.race([sending, end]);
  } finally {
    clearTimeout(timer);
  }
}
