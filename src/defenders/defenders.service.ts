import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Level } from '../access/domain/levels';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { searchedMark } from '../audit/searched';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { nameKeys } from '../lib/name-keys';
import type { Page, PageAsked } from '../lib/page';
import { CaseClock } from '../milestones/case-clock.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { isTaken } from '../platform/unique-violation';
import { KeyRing } from '../platform/keys/key-ring';
import { DefenderParts } from './defender-parts';
import { DefenderInput } from './defender.dto';
import { Defender } from './defender.entity';
import { DefenderRepository, type DefenderFilter } from './defender.repository';
import { LevelChange } from './level-change';
import { PastNames } from './past-names';
import type { Profile } from './profile';
import { mayOpen, nothingTold } from './may-open';
import { searchDoc } from './search-doc';
import { wordsKept, type WordsKept } from './words-kept';

/** Who the defenders are: who is followed, under which names, and what may be said of them. */
@Injectable()
export class DefendersService {
  constructor(
    private readonly database: Database,
    private readonly defenders: DefenderRepository,
    private readonly parts: DefenderParts,
    private readonly pastNames: PastNames,
    private readonly levelChange: LevelChange,
    private readonly caseClock: CaseClock,
    private readonly clock: Clock,
    private readonly keys: KeyRing,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Defenders in order of registration. The status of the filter is that of today.
   * @throws Invalid when no group has the reference that the filter names
   */
  async list(viewer: Viewer, filter: DefenderFilter, page: PageAsked): Promise<Page<Profile>> {
    const { group } = filter;
    if (group !== undefined && !(await this.defenders.groupExists(viewer, group))) {
      throw new Invalid([{ path: 'group', message: `"${group}" is not the reference of a group.` }]);
    }
    this.noteSearch(filter, page);
    return this.defenders.list(viewer, filter, page, this.clock.today());
  }

  /**
   * What was looked for. Names that somebody looks for stand in the trail as a digest:
   * whoever knows a name can ask who looked for it.
   */
  private noteSearch({ q, country, status, standing, group }: DefenderFilter, { after }: PageAsked): void {
    noteForTrail({
      ...(q && { searched: searchedMark(this.keys, q) }),
      ...(country && { country }),
      ...((status ?? standing) && { custody: status ?? standing }),
      ...(group && { ofOneJointCase: true }),
      ...(after && { furtherPage: true }),
    });
  }

  /** How many defenders a filter leaves. */
  count(viewer: Viewer, filter: DefenderFilter): Promise<number> {
    return this.defenders.count(viewer, filter, this.clock.today());
  }

  /** The countries in which there are cases, by code. */
  countries(viewer: Viewer): Promise<string[]> {
    return this.defenders.countries(viewer);
  }

  /** @throws NotFound */
  async get(viewer: Viewer, id: string): Promise<Profile> {
    return (await this.defenders.find(viewer, { id })) ?? missing();
  }

  /** @throws NotFound */
  async getByReference(viewer: Viewer, reference: string): Promise<Profile> {
    return (await this.defenders.find(viewer, { reference })) ?? missing();
  }

  /**
   * References as they are registered, where somebody left upper and lower case aside; as they were given where none
   * or several are meant.
   */
  async asRegistered(viewer: Viewer, references: string[]): Promise<string[]> {
    const found = await this.defenders.referencesLike(viewer, references);
    return references.map((given) => {
      const meant = found.filter((one) => one.toLowerCase() === given.toLowerCase());
      return meant.length === 1 ? meant[0]! : given;
    });
  }

  /** The ids of those of the references that exist. */
  idsOf(viewer: Viewer, references: string[]): Promise<Map<string, string>> {
    return this.defenders.idsOf(viewer, references);
  }

  /** Those of the ids that exist, in no certain order. */
  getMany(viewer: Viewer, ids: string[]): Promise<Profile[]> {
    return this.defenders.findMany(viewer, ids);
  }

  /** @throws Invalid when the reference is taken */
  register(viewer: Viewer, input: DefenderInput): Promise<Profile> {
    return this.database.transaction(viewer, async () => {
      const words = wordsKept(input);
      mayOpen(viewer, nothingTold, words, this.clock.today());
      await this.refuseTaken(input.reference);
      const id = randomUUID();
      await this.levelChange.prepare(viewer, id, words.confidentiality);
      await this.database
        .repository(Defender)
        .insert({ id, ...columnsOf(input, words) })
        .catch(explainTaken);
      await this.parts.write(id, words);
      await this.caseClock.recompute([id]);
      return this.get(viewer, id);
    });
  }

  /**
   * Replaces who the defender is by the input. Another level is a change of level with all its rules, and has a line of
   * its own in the trail; one that is left out stays.
   * @throws NotFound, Forbidden, Conflict when somebody changed it since, or when nobody would see it any more, Invalid
   */
  correct(viewer: Viewer, id: string, version: number, input: DefenderInput): Promise<Profile> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(viewer, id);
      const once = { ...before, names: [...before.names, ...(await this.pastNames.gone(id, before.names))] };
      const words = wordsKept(input, once);
      mayOpen(viewer, once, words, this.clock.today());
      if (before.reference !== input.reference) await this.refuseTaken(input.reference);
      const level = await this.levelChange.prepare(viewer, id, words.confidentiality);
      const done = await this.database
        .repository(Defender)
        .update({ id, version }, columnsOf(input, words))
        .catch(explainTaken);
      if (done.affected === 0) throw stale();
      if (level) await this.trail.record({ act: 'access.level-changed', viewer, defenderId: id, detail: { ...level } });
      await this.parts.write(id, words);
      await this.caseClock.recompute([id]);
      return this.get(viewer, id);
    });
  }

  /**
   * Says how widely a case may be known, and nothing else of it.
   * @throws NotFound, Forbidden, Conflict when somebody changed it since, or when nobody would see it any more
   */
  changeLevel(viewer: Viewer, id: string, version: number, level: Level): Promise<Profile> {
    return this.database.transaction(viewer, async () => {
      await this.get(viewer, id);
      const changed = await this.levelChange.prepare(viewer, id, level);
      if (changed) noteForTrail({ ...changed });
      const done = await this.database.repository(Defender).update({ id, version }, { confidentiality: level });
      if (done.affected === 0) throw stale();
      return this.get(viewer, id);
    });
  }

  private async refuseTaken(reference: string): Promise<void> {
    if (!(await this.database.repository(Defender).existsBy({ reference }))) return;
    throw taken();
  }
}

function missing(): never {
  throw new NotFound('There is no such defender.');
}

const taken = (): Invalid =>
  new Invalid([{ path: 'reference', message: 'is already the reference of another case; choose another.' }]);

/** The other case may be one that the viewer may not know of, or one of this very moment: the answer is the same. */
function explainTaken(error: unknown): never {
  throw isTaken(error, 'defender_reference_key') ? taken() : error;
}

const stale = (): Conflict => new Conflict('Somebody changed this case since you opened it.', true);

/** The columns of a defender as the input states them: what it leaves out is not known. */
function columnsOf(input: DefenderInput, { names, confidentiality, stance, sensitivity }: WordsKept) {
  return {
    reference: input.reference,
    gender: input.gender ?? null,
    born: input.born ?? null,
    birthdayCalendar: input.birthday_calendar ?? null,
    festivals: input.festivals ?? null,
    country: input.country ?? null,
    nationalities: input.nationalities ?? null,
    professions: input.professions ?? null,
    rights: input.rights ?? null,
    summary: input.summary ?? null,
    confidentiality,
    stance,
    sensitivity,
    searchDoc: searchDoc(names),
    nameKeys: nameKeys(names),
  };
}
