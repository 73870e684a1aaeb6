import MimeNode from 'nodemailer/lib/mime-node';
import { createMessage, encrypt, readKey } from 'openpgp';
import type { MailContent } from '../mail-content';
import { isUsable } from './public-key';

/** The key of the person has ended, or was revoked. Mail for her is then kept back, and not sent as it is. */
export class NoUsableKey extends Error {}

/** What stands where everybody on the way can read the subject. */
const NEUTRAL_SUBJECT = 'A message from Vigil';

/** What every server on the way may read: from whom, to whom, when, and by which number. Nothing of what it is about. */
export interface OuterHeaders {
  From: string;
  To: { name: string; address: string };
  Date: Date;
  'Message-ID': string;
  [name: string]: string | Date | { name: string; address: string };
}

/** A mail as it is handed to the server. */
export interface SealedMessage {
  raw: Buffer;
  envelope: { from: string | false; to: string[] };
}

/**
 * A mail that only the holder of a key can read (PGP/MIME, RFC 3156, 4). The subject and all further header fields travel
 * inside (RFC 9788), where programs for mail find them: a link to mute is a right of whoever holds it, and to which mail
 * this one answers tells that a date was corrected. So a mail service cannot offer its own button to unsubscribe (RFC 8058)
 * where a mail is encrypted; the links stand in the text.
 * @throws NoUsableKey
 */
export async function sealedMessage(
  content: MailContent,
  headers: OuterHeaders,
  armoredKey: string,
  now: Date,
): Promise<SealedMessage> {
  const encryptionKeys = await readKey({ armoredKey });
  if (!(await isUsable(encryptionKeys, now))) throw new NoUsableKey();
  const message = await createMessage({ binary: await inside(content, headers).build() });
  // Its types lean on a package that does not come with it.
  const encrypted = (await encrypt({ message, encryptionKeys, date: now })) as unknown as string;
  const outer = new MimeNode('multipart/encrypted; protocol="application/pgp-encrypted"');
  for (const [name, value] of Object.entries(headers)) outer.setHeader(name, value);
  outer.setHeader('Subject', NEUTRAL_SUBJECT);
  asItIs(outer.createChild('application/pgp-encrypted'), 'Version: 1\r\n');
  asItIs(outer.createChild('application/octet-stream; name="encrypted.asc"'), encrypted);
  return { raw: await outer.build(), envelope: outer.getEnvelope() };
}

/** Armour is ASCII already, and must not be encoded once more (RFC 3156, 3). */
const asItIs = (node: MimeNode, text: string): MimeNode =>
  node.setHeader('Content-Transfer-Encoding', '7bit').setContent(text);

/** What is encrypted: a whole entity of MIME, with the fields that must not be changed on the way. */
function inside({ subject, text, html, headers }: MailContent, outer: OuterHeaders): MimeNode {
  const protectedType = (type: string): string => `${type}; hp="cipher"; protected-headers="v1"`;
  const plain = 'text/plain; charset=utf-8';
  const whole = new MimeNode(protectedType(html === undefined ? plain : 'multipart/alternative'));
  for (const [name, value] of Object.entries({ ...outer, ...headers, Subject: subject })) whole.setHeader(name, value);
  if (html === undefined) return whole.setContent(text);
  whole.createChild(plain).setContent(text);
  whole.createChild('text/html; charset=utf-8').setContent(html);
  return whole;
}
