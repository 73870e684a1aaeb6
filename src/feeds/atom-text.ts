import { createHash } from 'node:crypto';
import type { FeedSaid } from './calendar-text';

/** A feed for readers (Atom, RFC 4287). Its own address is a secret and does not stand in it. */
export function atomText({ id, shown, cancelled, note, linkTo, now }: FeedSaid): string {
  const moments = [...shown.map(({ item }) => item), ...cancelled].map(({ changedAt }) => changedAt.getTime());
  const updated = moments.length > 0 ? new Date(Math.max(...moments)) : now;
  const entries = [
    ...shown.map(({ wanted, item }) =>
      entry(id, item, `${wanted.on}: ${wanted.title}`, wanted.text, linkTo(wanted.path)),
    ),
    ...cancelled.map((item) => entry(id, item, `${item.on}: cancelled`, 'This does not hold any more.')),
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', urn(id)),
    element('title', 'Vigil: dates'),
    element('subtitle', ['Dates to act on.', note].filter(Boolean).join(' ')),
    element('updated', updated.toISOString()),
    `<author>${element('name', 'Vigil')}</author>`,
    element('generator', 'Vigil'),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function entry(
  feedId: string,
  { key, changedAt }: { key: string; changedAt: Date },
  title: string,
  text: string,
  link?: string,
): string {
  return [
    '<entry>',
    element('id', urn(feedId, key)),
    element('title', title),
    element('updated', changedAt.toISOString()),
    element('summary', text),
    ...(link ? [`<link rel="alternate" type="text/html" href="${escaped(link)}"/>`] : []),
    '</entry>',
  ].join('');
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML 1.0, without the characters that it forbids: half a pair, and controls but tab and line feed. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);

/** A name that stays, in the form of a UUID (RFC 9562, version 8). */
function urn(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
