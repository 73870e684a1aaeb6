import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { cookieNames } from '../../src/web/cookies';
import type { World } from '../world';
import { markOf, type SignedIn } from './client';

export const boundary = 'x'.repeat(30);
export const formType = `multipart/form-data; boundary=${boundary}`;

/** A field of a form with files. */
export const part = (name: string, value = ''): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
export const endOfForm = `--${boundary}--\r\n`;

/** A form of which the beginning was sent, and nothing more. */
export interface HeldForm {
  /** The first that is answered. */
  answer: Promise<string>;
  /** Vigil closed the connection. */
  closed: Promise<void>;
}

/** Connections that send a few bytes of a form and wait. */
export class HeldForms {
  private readonly open: Socket[] = [];

  constructor(private readonly world: () => World) {}

  /** Says that a form of this length comes. */
  begin({ held }: SignedIn, length: number, path = '/imports'): HeldForm {
    const { app } = this.world();
    const socket = connect(((app.getHttpServer() as Server).address() as AddressInfo).port, '127.0.0.1');
    this.open.push(socket);
    const who = path.startsWith('/api/')
      ? `Authorization: Bearer ${held.token}`
      : `Cookie: ${cookieNames.session}=${held.session}\r\nX-CSRF-Token: ${markOf(app, held.sessionId)}`;
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${who}\r\nContent-Type: ${formType}\r\n` +
        `Content-Length: ${length}\r\n\r\n${part('label').slice(0, 20)}`,
    );
    return {
      answer: new Promise((resolve) => socket.once('data', (bytes) => resolve(bytes.toString()))),
      closed: new Promise((resolve) => socket.once('close', () => resolve())),
    };
  }

  /** Begins several at once, and waits for the first that is answered: the others are being read by then. */
  beginAll(person: SignedIn, count: number, length: number): { forms: HeldForm[]; first: Promise<string> } {
    const forms = Array.from({ length: count }, () => this.begin(person, length));
    return { forms, first: Promise.race(forms.map(({ answer }) => answer)) };
  }

  end(): void {
    for (const socket of this.open.splice(0)) socket.destroy();
  }
}
