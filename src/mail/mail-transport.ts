import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { Config } from '../platform/config';

/** A mail server that says nothing for so long is given up, in milliseconds. */
const PATIENCE = 20_000;
/** Connections to the mail server that are held open at once, by each process. */
export const CONNECTIONS = 5;

/** What the server made of a mail. `refused`: it will say the same again (RFC 5321, 4.2.1: 5yz). */
export type Outcome = 'sent' | 'refused' | 'later' | 'unreachable';

/** The way to the mail server, where one is configured. Connections are opened when the first mail goes out. */
@Injectable()
export class MailTransport implements BeforeApplicationShutdown {
  private readonly transport?: Transporter;

  constructor(config: Config) {
    if (config.smtpUrl) this.transport = transportTo(config.smtpUrl);
  }

  /** Does mail go out at all? */
  get isThere(): boolean {
    return this.transport !== undefined;
  }

  /** Hands a mail to the server. `told` hears the code of what went wrong, never what the server has written. */
  async send(message: SendMailOptions, told: (code: string) => void): Promise<Outcome> {
    try {
      await this.transport!.sendMail(message);
      return 'sent';
    } catch (error) {
      const { code, responseCode, command } = (error ?? {}) as {
        code?: string;
        responseCode?: number;
        command?: string;
      };
      told(String(responseCode ?? code ?? 'no reason given'));
      return outcomeOf(code, responseCode, command);
    }
  }

  beforeApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** A word about this mail, or about the server as a whole: a wrong password, a full disk, no answer. */
function outcomeOf(code?: string, responseCode = 0, command = ''): Outcome {
  const ofThisMail = code === 'EENVELOPE' || code === 'EMESSAGE' || /^(MAIL FROM|RCPT TO|DATA)/.test(command);
  if (!ofThisMail || responseCode === 421) return 'unreachable'; // RFC 5321, 3.8: it closes the connection
  return responseCode >= 500 && responseCode < 600 ? 'refused' : 'later';
}

/** Encrypted, unless the server is this computer or the address itself says `?requireTLS=false`. */
function transportTo(url: string): Transporter {
  const { hostname } = new URL(url);
  return createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    requireTLS: !/^(localhost|127\.|\[::1\])/.test(hostname),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
