import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer';
import type { CountedSubject } from '../../alerts/running-counts.service';
import { nameOf } from '../../defenders/domain/names';
import { DefendersService } from '../../defenders/defenders.service';
import { GroupsService } from '../../groups/groups.service';
import { PublicOrigin } from '../../platform/public-origin';
import { counterSize } from '../domain/counter-content';
import { CountersService } from './counters.service';
import { CountsToday } from './counts-today.service';
import type { SubjectShown } from './views/subject';
import type { CountersPageProps } from './views/counters-page';
import type { AllCountersPageProps } from './views/all-counters-page';

/** Puts together what the pages of counters show. */
@Injectable()
export class CounterPages {
  constructor(
    private readonly counters: CountersService,
    private readonly today: CountsToday,
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly origin: PublicOrigin,
  ) {}

  /** The counters of one subject, and what a new one would say today. @throws NotFound */
  async of(viewer: Viewer, subject: CountedSubject): Promise<Omit<CountersPageProps, 'form' | 'notice'>> {
    const counters = await this.counters.list(viewer, subject);
    const { alert, why } = await this.today.of(viewer, subject, 'in_custody');
    return { subject: await this.subject(viewer, subject), counters, sentence: alert?.headline, why };
  }

  /** Every counter of what the viewer sees. */
  async all(viewer: Viewer): Promise<AllCountersPageProps> {
    const counters = await this.counters.list(viewer);
    const ids = counters.flatMap(({ subject }) => ('defenderId' in subject ? [subject.defenderId] : []));
    const groups = counters.flatMap(({ subject }) => ('groupId' in subject ? [subject.groupId] : []));
    const names = new Map<string, string>([
      ...(await this.defenders.getMany(viewer, ids)).map((one) => [one.id, nameOf(one)] as const),
      ...(await this.groups.getMany(viewer, groups)).map((one) => [one.id, one.name] as const),
    ]);
    return { counters: counters.map((one) => ({ ...one, of: shown(one.subject, names) })) };
  }

  async subject(viewer: Viewer, subject: CountedSubject): Promise<SubjectShown> {
    const name =
      'groupId' in subject
        ? (await this.groups.get(viewer, subject.groupId)).name
        : nameOf(await this.defenders.get(viewer, subject.defenderId));
    return { ...placeOf(subject), name };
  }

  /** What is put into a website so that it shows the counter. It names nobody: it stays there when the picture is gone. */
  embedCode(token: string): { png: string; svg: string; json: string; code: string } {
    const at = (kind: string): string => this.origin.link(`/counter/${token}.${kind}`);
    const { width, height } = counterSize;
    const code = `<img src="${at('png')}" width="${width}" height="${height}" alt="Day counter" referrerpolicy="no-referrer">`;
    return { png: at('png'), svg: at('svg'), json: at('json'), code };
  }
}

/** Where the page of a subject is. */
export const placeOf = (subject: CountedSubject): Omit<SubjectShown, 'name'> =>
  'groupId' in subject
    ? { kind: 'group', href: `/groups/${subject.groupId}` }
    : { kind: 'defender', href: `/defenders/${subject.defenderId}` };

const shown = (subject: CountedSubject, names: ReadonlyMap<string, string>): SubjectShown => ({
  ...placeOf(subject),
  name: names.get('groupId' in subject ? subject.groupId : subject.defenderId) ?? '',
});
