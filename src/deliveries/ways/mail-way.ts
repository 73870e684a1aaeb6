import { Injectable } from '@nestjs/common';
import { addDays, daysBetween } from '../../lib/calendar-date';
import { Outbox } from '../../mail/outbox';
import { PublicOrigin } from '../../platform/public-origin';
import { MuteLinks, type Muting } from '../../subscriptions/mute-links';
import { page } from '../../web/page';
import { MailPage } from '../mail/mail-page';
import { type MuteLink, partsOf } from '../mail/mail-parts';
import { mailText } from '../mail/mail-text';
import type { MessageItem, OutgoingMessage, OutgoingWay } from './outgoing-ways';

const DAY = 86_400;

/** Alerts by mail: laid into the outbox, which sends them. */
@Injectable()
export class MailWay implements OutgoingWay {
  readonly way = 'mail';

  constructor(
    private readonly outbox: Outbox,
    private readonly links: MuteLinks,
    private readonly origin: PublicOrigin,
  ) {}

  async put(message: OutgoingMessage): Promise<boolean> {
    const { id, subscription, items } = message;
    const [first] = items as [MessageItem];
    const at = this.origin.text;
    const mutes = await this.mutes(message);
    const parts = partsOf(message, mutes, at);
    const before = first.before && message.kind === 'change' ? this.outbox.messageId(first.before.id) : null;
    await this.outbox.add({
      accountId: subscription.accountId,
      kind: kindOf(message),
      messageId: this.outbox.messageId(id),
      key: id,
      subject: parts.subject,
      text: mailText(parts),
      html: page(MailPage, parts),
      headers: {
        // RFC 2369 and RFC 8058: one click mutes what this subscription brings, and asks for no sign-in.
        'List-Unsubscribe': `<${mutes.at(-1)!.href}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        ...(before && { 'In-Reply-To': before, References: before }),
      },
      seconds: secondsOf(message),
    });
    return true;
  }

  /** The last of them mutes everything. */
  private async mutes({ subscription, items, kind }: OutgoingMessage): Promise<MuteLink[]> {
    const [first] = items as [MessageItem];
    const wanted: { words: string; muting: Muting }[] = [];
    if (kind !== 'digest' && first.alert) {
      wanted.push({ words: 'no more dates of this kind', muting: { rule: first.rule } });
      const { kind: of, subjectId } = first.alert;
      if (of === 'defender') wanted.push({ words: 'no more of this case', muting: { defenderId: subjectId } });
      if (of === 'group') wanted.push({ words: 'no more of this joint case', muting: { groupId: subjectId } });
    }
    wanted.push({ words: 'nothing more from this subscription', muting: { all: true } });
    const paths = await this.links.issueAll(
      subscription.id,
      wanted.map(({ muting }) => muting),
    );
    return wanted.map(({ words }, i) => ({ words, href: this.origin.text + paths[i]! }));
  }
}

function kindOf({ kind, items }: OutgoingMessage): string {
  if (kind === 'digest') return 'digest';
  if (kind === 'notice') return 'alert';
  return items[0]!.change === 'withdrawn' ? 'withdrawal' : 'correction';
}

/** After so long it is not sent any more: from a day to a week, until the day after the date. */
function secondsOf({ kind, items, today, subscription }: OutgoingMessage): number {
  if (kind === 'change') return 7 * DAY;
  if (kind === 'digest') return (subscription.rhythm === 'weekly' ? 7 : 3) * DAY;
  const on = items[0]!.alert?.on ?? today;
  return Math.min(7, Math.max(1, daysBetween(today, addDays(on, 2)))) * DAY;
}
