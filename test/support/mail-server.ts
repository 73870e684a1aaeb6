import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived. */
export interface Arrived {
  from: string;
  to: string[];
  /** Header fields by their names in small letters. */
  headers: Record<string, string>;
  /** The text, decoded. Of a mail in several parts: all of them, as they came. */
  text: string;
  /** All of it, as it came. */
  raw: string;
}

/** A mail server of a test, on this computer alone. */
export interface MailServer {
  /** For `SMTP_URL`. */
  url: string;
  arrived: Arrived[];
  /** Refuses so many letters from now on, for the time being (RFC 5321, 451). */
  refuse(letters: number): void;
  /** Refuses every letter to this address for good (RFC 5321, 550). */
  refuseAddress(address: string): void;
  /** Takes letters and says nothing, until `answer` is called: as a server that hangs, or whose client is killed. */
  hang(): { answer(): void };
  /** Comes back when so many letters have arrived in all. */
  has(letters: number): Promise<void>;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let refusing = 0;
  const refused = new Set<string>();
  let answered: Promise<void> = Promise.resolve();
  let told: () => void = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      void text(stream).then(async (raw) => {
        if (refusing-- > 0) return done(Object.assign(new Error('Not now'), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          ...read(raw),
          raw,
        });
        told();
        await answered;
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    refuse: (letters) => void (refusing = letters),
    refuseAddress: (address) => void refused.add(address),
    hang: () => {
      let answer: () => void = () => undefined;
      answered = new Promise((go) => (answer = go));
      return { answer };
    },
    has: async (letters) => {
      while (arrived.length < letters) await new Promise<void>((go) => (told = go));
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function read(raw: string): Pick<Arrived, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 2)]),
  );
  const body = raw.slice(end + 4);
  return { headers, text: headers['content-transfer-encoding'] === 'quoted-printable' ? plain(body) : body };
}

/** Quoted-printable (RFC 2045, 6.7). */
const plain = (body: string): string =>
  Buffer.from(
    body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
