import { Injectable } from '@nestjs/common';
import { noteForTrail, touchCase } from '../../access/scope';
import type { Viewer } from '../../access/viewer';
import { hashOf, newSecret } from '../../accounts/secrets';
import type { CountedSubject } from '../../alerts/running-counts.service';
import { DefendersService } from '../../defenders/defenders.service';
import { GroupsService } from '../../groups/groups.service';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import { Database } from '../../platform/database';
import type { CounterAsked, CounterShown } from './counter';
import { CountersRepository } from './counters.repository';
import { CountsToday } from './counts-today.service';

/** So many characters of a token are shown later on, of 43. */
const HINT = 6;
/** One subject does not need more that work at the same time. */
const MOST = 30;

/** Makes counters for websites, lists and revokes them. */
@Injectable()
export class CountersService {
  constructor(
    private readonly database: Database,
    private readonly counters: CountersRepository,
    private readonly today: CountsToday,
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
  ) {}

  /** Of one subject, or of all. @throws NotFound */
  async list(viewer: Viewer, subject?: CountedSubject): Promise<CounterShown[]> {
    if (subject) await this.check(viewer, subject);
    return this.counters.list(viewer, subject);
  }

  /**
   * Makes a counter, and gives its token: the only time. Whoever has the token gets the number for as long as the case is
   * public.
   * @throws NotFound, Invalid, Conflict when nothing may be said in public today
   */
  make(viewer: Viewer, subject: CountedSubject, asked: CounterAsked): Promise<string> {
    return this.database.transaction(viewer, async () => {
      await this.check(viewer, subject);
      if ('groupId' in subject && asked.counts !== 'in_custody') {
        throw new Invalid([{ path: 'counts', message: 'is for one person. A joint case counts the days in custody.' }]);
      }
      const { why } = await this.today.of(viewer, subject, asked.counts);
      if (why !== undefined) throw new Conflict(`There is nothing to count in public. ${why}`);
      const working = (await this.counters.list(viewer, subject)).filter(({ revokedAt }) => revokedAt === null);
      if (working.length >= MOST) throw new Conflict(`${MOST} counters work already. Revoke one first.`);
      const token = newSecret();
      noteForTrail({ ...subject, counts: asked.counts, language: asked.language });
      await this.counters.add(viewer, subject, asked, { hash: hashOf(token), hint: token.slice(0, HINT) });
      return token;
    });
  }

  /** Ends a counter at once, and says whose it was. @throws NotFound */
  revoke(viewer: Viewer, id: string): Promise<CountedSubject> {
    return this.database.transaction(viewer, async () => {
      const counter = await this.counters.find(viewer, id);
      if (!counter) throw new NotFound('There is no such counter.');
      await this.counters.revoke(viewer, id);
      if ('defenderId' in counter.subject) touchCase(counter.subject.defenderId);
      noteForTrail({ counter: id, ...counter.subject });
      return counter.subject;
    });
  }

  private async check(viewer: Viewer, subject: CountedSubject): Promise<void> {
    if ('groupId' in subject) await this.groups.get(viewer, subject.groupId);
    else await this.defenders.get(viewer, subject.defenderId);
  }
}
