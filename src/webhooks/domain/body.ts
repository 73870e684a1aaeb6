import { alertPath } from '../../alerts/domain/alert-address';
import type { ToldItem, ToldMessage } from './told';

/** Makes an address of one of our pages whole. */
export type Link = (path: string) => string;

const linkOf = ({ alert }: ToldItem, link: Link): string | undefined =>
  alert ? link(alertPath({ ...alert, subject: { kind: alert.kind } })) : undefined;

/**
 * What is sent to a program: kinds of dates, days, codes of cases and links, by the reference in docs/webhooks.md. Names
 * stand in it only where they were chosen, and then only of what may be public.
 */
export function bodyOf(message: ToldMessage, at: Date, link: Link, withNames: boolean): string {
  return JSON.stringify({
    type: `vigil.${message.kind}`,
    timestamp: at.toISOString(),
    data: { today: message.today, items: message.items.map((item) => shown(item, link, withNames)) },
  });
}

function shown(item: ToldItem, link: Link, withNames: boolean): object {
  const { id, key, rule, lead, late, change, before, alert, named } = item;
  return {
    id,
    key,
    rule,
    lead: lead ?? undefined,
    late,
    change: change ?? undefined,
    before: before?.on,
    ...(alert && {
      on: alert.on,
      until: alert.until,
      precision: alert.precision,
      count: alert.count,
      unit: alert.unit,
      audience: alert.isPublic ? 'public' : 'task',
      subject: { kind: alert.kind, code: alert.code },
      link: linkOf(item, link),
    }),
    ...(withNames && alert?.isPublic && named?.isPublic && { headline: named.headline }),
  };
}

/** A marked message that tells of nothing. */
export const testBody = (at: Date, link: Link): string =>
  JSON.stringify({
    type: 'vigil.test',
    timestamp: at.toISOString(),
    data: { test: true, text: 'A test of Vigil. No date stands behind it.', link: link('/') },
  });

/** Does the body say anything that only a body with names says? */
export const namesAnybody = ({ items }: ToldMessage): boolean =>
  items.some(({ alert, named }) => alert?.isPublic && named?.isPublic);

/** Lines of a message to a chat; the rest is counted. */
const LINES = 20;
/** What a chat would take for a sign of its own: links, mentions, tables, emphasis. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()<>#+!|~@:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const changed = {
  moved: 'has moved',
  withdrawn: 'is taken back: do not use it',
  not_public: 'is not to be published any more',
  again: 'holds again',
} as const;

/**
 * What is sent to a chat: a line of text with a link for each date, and no name (Mattermost, Slack and others take
 * `{"text": …}`). @param labels a kind of date in words
 */
export function chatBody(message: ToldMessage, link: Link, labels: Readonly<Record<string, string>>): string {
  const lines = message.items.slice(0, LINES).map((item) => chatLine(item, link, labels));
  const more = message.items.length - lines.length;
  if (more > 0) lines.push(`and ${more} more: ${link('/calendar')}`);
  return JSON.stringify({ text: lines.join('\n') });
}

function chatLine(item: ToldItem, link: Link, labels: Readonly<Record<string, string>>): string {
  const { alert, rule, change, before } = item;
  const what = labels[rule] ?? 'A date';
  if (!alert) return `${what} on ${before?.on ?? 'a day'} ${changed[change ?? 'withdrawn']}.`;
  const news = change ? `: ${changed[change]}${change === 'moved' && before ? ` from ${before.on}` : ''}` : '';
  return `${alert.on} · ${what} · ${plain(alert.code)}${news} · ${linkOf(item, link)}`;
}

/** A marked test for a chat. */
export const chatTestBody = (link: Link): string =>
  JSON.stringify({ text: `A test of Vigil. No date stands behind it. ${link('/')}` });
