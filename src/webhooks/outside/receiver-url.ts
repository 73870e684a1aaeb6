import { isIP } from 'node:net';

/** Where a message may go to, as it was checked. */
export interface ReceiverUrl {
  url: URL;
  /** Without the brackets of IPv6. */
  host: string;
  port: number;
  /** Named in VIGIL_WEBHOOK_ALLOW: it may lie inside, and need not be encrypted. */
  allowed: boolean;
}

/** Ports of web servers with TLS. Others belong to services that must not be spoken to by mistake. */
const ports = [443, 8443];
/** Names that no server on the internet has (RFC 6761, 6762, 8375, and what networks use by themselves). */
const insideNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid|example)$/;

/**
 * Reads the address of a receiver. It is parsed once, by the rules of browsers (WHATWG), and what was parsed is what is
 * connected to: two readers of one text cannot disagree on its host. No number counts as a host, however it is written.
 * @param allow the `host:port` of VIGIL_WEBHOOK_ALLOW
 * @param own where people reach Vigil itself: it sends nothing to itself
 * @returns words that say what is wrong, after the name of the field
 */
export function readReceiverUrl(text: string, allow: readonly string[], own: string): ReceiverUrl | string {
  if (text.length > 2000) return 'is longer than 2000 characters.';
  if (!/^https?:\/\/[!-~]+$/i.test(text) || /[\\"<>^`{|}]/.test(text) || !URL.canParse(text)) {
    return 'is not a web address. Write it whole, beginning with https://, in letters of ASCII.';
  }
  const url = new URL(text);
  if (url.username || url.password || /^[a-z]+:\/\/[^/?#]*@/i.test(text)) return 'holds a user name. Leave it out.';
  if (url.hash) return 'holds a part after #, which is never sent. Leave it out.';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const allowed = allow.includes(`${url.hostname}:${port}`);
  const bad = allowed ? undefined : unfit(url, host, port, own);
  return bad ?? { url, host, port, allowed };
}

function unfit({ protocol }: URL, host: string, port: number, own: string): string | undefined {
  if (protocol !== 'https:') return 'is not encrypted. Write https://…';
  if (!ports.includes(port)) return `has the port ${port}. Accepted are 443 and 8443.`;
  if (isIP(host)) return 'has a number for a host. Write the name of the server.';
  if (!host.includes('.') || host.endsWith('.') || insideNames.test(host))
    return 'is not the name of a server on the internet.';
  if (host === own) return 'is the address of Vigil itself.';
  return undefined;
}
