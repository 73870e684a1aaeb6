import { alertPath } from '../../alerts/domain/alert-address';
import { dayName } from '../../subscriptions/domain/words/day-name';
import type { Speech } from '../../subscriptions/domain/words/speech';
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

/**
 * What is sent to a chat: a line of text with a link for each date, and no name (Mattermost, Slack and others take
 * `{"text": …}`). @param speech the words of the subscription
 */
export function chatBody(message: ToldMessage, link: Link, speech: Speech): string {
  const lines = message.items.slice(0, LINES).map((item) => chatLine(item, link, speech));
  const more = message.items.length - lines.length;
  if (more > 0) lines.push(speech.say('chatMore', { numeral: speech.numeral(more), link: link('/calendar') }));
  return JSON.stringify({ text: lines.join('\n') });
}

function chatLine(item: ToldItem, link: Link, speech: Speech): string {
  const { alert, rule, before } = item;
  const what = speech.label(rule, true);
  if (!alert) return speech.say('chatWithdrawn', { what, before: before ? speech.day(before.on).on : '…' });
  const day = dayName(alert, speech);
  const about = day === null ? [what, speech.insert(plain(alert.code))] : [speech.insert(plain(day))];
  const parts = [speech.day(alert.on).on, ...about, newsOf(item, speech)];
  return [...parts, linkOf(item, link)].filter(Boolean).join(' · ');
}

/** What must be known of what was told before. */
function newsOf({ change, before }: ToldItem, speech: Speech): string | undefined {
  switch (change) {
    case 'moved':
      return before ? speech.say('chatMoved', { before: speech.day(before.on).on }) : undefined;
    case 'not_public':
      return speech.say('chatNotPublic');
    case 'again':
      return speech.say('chatAgain');
    default:
      return undefined;
  }
}

/** A marked test for a chat. */
export const chatTestBody = (link: Link): string =>
  JSON.stringify({ text: `A test of Vigil. No date stands behind it. ${link('/')}` });
