/** What a browser sends for a passkey. Only its frame is known to be right; the rest is for whoever verifies it. */
export interface PasskeyAnswer {
  id: string;
  /** Whom the authenticator says it belongs to, as it was told at registration; base64url. */
  userHandle: string | undefined;
  /** The whole of it. */
  text: unknown;
}

/** Longest JSON of an answer that is read. */
export const LONGEST_ANSWER = 20_000;

/** Credential ids have at most 1023 bytes (WebAuthn, 4). */
const credentialId = /^[A-Za-z0-9_-]{1,1364}$/;

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Reads the JSON that a form brought; undefined when it is no answer of a browser. */
export function readAnswer(json: string): PasskeyAnswer | undefined {
  try {
    const text: unknown = JSON.parse(json);
    const [id, userHandle] = [field(text, 'id'), field(field(text, 'response'), 'userHandle')];
    if (typeof id !== 'string' || !credentialId.test(id)) return undefined;
    return { id, userHandle: typeof userHandle === 'string' ? userHandle : undefined, text };
  } catch {
    return undefined;
  }
}

/** The name by which an authenticator keeps an account: its id alone, which tells nothing of a person (WebAuthn, 14.6.1). */
export const userHandleOf = (accountId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
