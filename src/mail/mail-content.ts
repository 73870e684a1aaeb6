import type { KeyRing } from '../platform/keys/key-ring';

/** What a mail says. Sealed as long as it lies in the database. */
export interface MailContent {
  subject: string;
  text: string;
  /** The same as a page, for programs that show it. */
  html?: string;
  /** Further header fields, as `List-Unsubscribe`. Of an encrypted mail they travel inside alone. */
  headers?: Record<string, string>;
  /** Never encrypted, even where the person has a key: for what tells of the key itself. */
  clear?: true;
}

/** Where a sealed body belongs: it opens nowhere else. */
const placeOf = (id: string): string => `outgoing_mail|body|${id}`;

export const sealContent = (keys: KeyRing, id: string, content: MailContent): Buffer =>
  keys.seal(JSON.stringify(content), placeOf(id));

/** @param subject of a letter from before subjects were sealed too @throws Unopenable */
export function openContent(keys: KeyRing, id: string, body: Buffer, subject: string | null): MailContent {
  const text = keys.open(body, placeOf(id)).toString();
  return subject === null ? (JSON.parse(text) as MailContent) : { subject, text };
}

const names = /^[A-Za-z][A-Za-z-]{0,60}$/;
// What the outbox itself states.
const ours = /^(from|to|cc|bcc|subject|date|message-id|mime-version|sender|reply-to|content-.*|auto-submitted)$/i;
const values = /^[\x20-\x7e]{1,900}$/;

/** @throws Error when a header field is none, or one that the outbox states itself */
export function checkHeaders(headers: Record<string, string> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!names.test(name) || ours.test(name) || !values.test(value)) {
      throw new Error(`A mail cannot have the header field ${name}.`);
    }
  }
}
