import { Injectable } from '@nestjs/common';
import { type Viewer, viewerMay } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import type { ConfidentialKind } from '../confidential/domain/kinds';
import { ConfidentialService } from '../confidential/confidential.service';
import { type CaseChoice, ChosenCases } from '../datasets/chosen-cases';
import { DefendersService } from '../defenders/defenders.service';
import { nameOf } from '../defenders/domain/names';
import type { Profile } from '../defenders/profile';
import type { WhyNot } from '../defenders/domain/may-be-told';
import type { WithheldFromAudience } from '../disclosure/domain/withheld';
import type { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { parsePartialDate } from '../lib/partial-date';
import { Clock } from '../platform/clock';
import { TimelineService } from '../timeline/timeline.service';
import type { IdentityDocument, PersonToSubmit, Residence, ToldCase } from './drafting/submission';
import { asIfAgreed } from './working-copy';

/** More persons are no submission any more. */
export const mostPersons = 50;

/** A person who was chosen for a submission, and whether she can be in it. */
export interface ChosenPerson {
  defenderId: string;
  /** For those who draft: as they speak of her. */
  name: string;
  /** Null: she cannot be in the draft. */
  person: PersonToSubmit | null;
  /** Why nothing may be told of her, or could be without a working copy. */
  why: WhyNot | null;
  withheld: WithheldFromAudience;
}

/** What persons are chosen, and what a draft may hold of them. */
export interface PersonsAsked {
  choice: CaseChoice;
  day: Day;
  /** A working copy holds also persons who were not asked yet. */
  working: boolean;
  /** Identity documents and the usual residence: confidential records that forms ask for. */
  documents: boolean;
}

/** Reads the persons of a submission: as the UN is told them, with their answers, and their documents where asked. */
@Injectable()
export class ChosenPersons {
  constructor(
    private readonly chosen: ChosenCases,
    private readonly defenders: DefendersService,
    private readonly timeline: TimelineService,
    private readonly confidential: ConfidentialService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Inside the open transaction. @throws NotFound, Invalid when too many are chosen, Busy without the key of documents */
  async read(viewer: Viewer, asked: PersonsAsked): Promise<ChosenPerson[]> {
    if ((await this.chosen.count(viewer, asked.choice)) > mostPersons) {
      const message = `are more than ${mostPersons}, which is too many for one submission. Choose fewer.`;
      throw new Invalid([{ path: 'cases', message }]);
    }
    const today = this.clock.today();
    const found = [];
    for await (const one of this.chosen.read(viewer, asked.choice, 'un_confidential', today)) found.push(one);
    const ids = found.map(({ defenderId }) => defenderId);
    const profiles = new Map((await this.defenders.getMany(viewer, ids)).map((profile) => [profile.id, profile]));
    const persons: ChosenPerson[] = [];
    for (const { defenderId, told, withheld } of found) {
      const profile = profiles.get(defenderId);
      if (!profile) continue;
      const why = withheld.everything;
      const whole = told ?? (asked.working && why === 'no_consent' ? await this.workingCopy(viewer, defenderId) : null);
      const person = whole && (await this.person(viewer, profile, whole, asked));
      persons.push({ defenderId, name: nameOf(profile), person, why, withheld });
    }
    return persons;
  }

  private async person(viewer: Viewer, profile: Profile, told: ToldCase, asked: PersonsAsked): Promise<PersonToSubmit> {
    const { un_confidential: consent, un_public: publication } = profile.answers;
    const records = asked.documents && consent?.value === 'given' ? await this.records(viewer, profile.id) : none;
    return { told: until(told, asked.day), consent, publication, ...records };
  }

  private async workingCopy(viewer: Viewer, defenderId: string): Promise<ToldCase | null> {
    const today = this.clock.today();
    const { defender, events } = await this.timeline.show(viewer, defenderId);
    const told = asIfAgreed({ profile: defender, events }, today);
    for await (const { told: own } of this.chosen.read(viewer, { defenderIds: [defenderId] }, 'internal', today)) {
      return told && { ...told, isWhole: told.isWhole && (own?.isWhole ?? false) };
    }
    return null;
  }

  private async records(viewer: Viewer, defenderId: string): Promise<ForForm> {
    if (!viewerMay(viewer, 'confidential.read')) return none;
    const records = await this.confidential.list(viewer, defenderId);
    await this.trail.record({ act: 'confidential.read', viewer, defenderId });
    const fieldsOf = (kind: ConfidentialKind) =>
      records.flatMap((record) => (record.kind === kind && record.state === 'open' ? [record.fields] : []));
    return {
      documents: fieldsOf('identity_document'),
      residences: fieldsOf('residence').map(({ address = '', from, until: to }) => ({
        address,
        since: from,
        until: to,
      })),
    };
  }
}

/** What forms ask for of the confidential records. */
interface ForForm {
  documents: readonly IdentityDocument[];
  residences: readonly Residence[];
}

const none: ForForm = { documents: [], residences: [] };

/** What had happened by the day. */
function until(told: ToldCase, day: Day): ToldCase {
  const events = told.events.filter(({ date }) => {
    const { earliest, latest } = parsePartialDate(date);
    return (earliest ?? latest ?? '') <= day;
  });
  return { ...told, events };
}
