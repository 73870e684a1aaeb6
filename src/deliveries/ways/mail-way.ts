import { Injectable } from '@nestjs/common';
import { Outbox } from '../../mail/outbox';
import { PublicOrigin } from '../../platform/public-origin';
import { speechIn } from '../../subscriptions/domain/words/speech';
import { MuteLinks, type Muting } from '../../subscriptions/mute-links';
import { page } from '../../web/page';
import { MailPage } from '../mail/mail-page';
import { type MuteLink, partsOf } from '../mail/mail-parts';
import { mailText } from '../mail/mail-text';
import type { MessageItem, OutgoingMessage, OutgoingWay } from './outgoing-ways';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Kinds of mails that tell of alerts. */
export const kindsOfAlerts = ['alert', 'digest', 'correction', 'withdrawal'] as const;

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
    const { say } = speechIn(subscription.language);
    const wanted: { words: string; muting: Muting }[] = [];
    if (kind !== 'digest' && first.alert) {
      wanted.push({ words: say('muteRule'), muting: { rule: first.rule } });
      const { kind: of, subjectId } = first.alert;
      if (of === 'defender') wanted.push({ words: say('muteCase'), muting: { defenderId: subjectId } });
      if (of === 'group') wanted.push({ words: say('muteGroup'), muting: { groupId: subjectId } });
    }
    wanted.push({ words: say('muteAll'), muting: { all: true } });
    const paths = await this.links.issueAll(
      subscription.id,
      wanted.map(({ muting }) => muting),
    );
    return wanted.map(({ words }, i) => ({ words, href: this.origin.text + paths[i]! }));
  }
}

function kindOf({ kind, items }: OutgoingMessage): (typeof kindsOfAlerts)[number] {
  if (kind === 'digest') return 'digest';
  if (kind === 'notice') return 'alert';
  return items[0]!.change === 'withdrawn' ? 'withdrawal' : 'correction';
}

/**
 * After so long it is not sent any more, but composed again with the rights of that moment: what is laid into the outbox
 * is not checked again. What names somebody is good for an hour, what goes by code for a day.
 */
const secondsOf = ({ items }: OutgoingMessage): number => (items.some(({ named }) => named) ? HOUR : DAY);
