import { Injectable } from '@nestjs/common';
import { type Viewer, viewerMay } from '../access/viewer';
import { Forbidden, Invalid, NotFound } from '../lib/errors';
import { Database } from '../platform/database';
import { type Profile, ProfilesRepository } from './profiles.repository';

/** What is said of columns, to be kept. */
export type ProfileSaid = Pick<Profile, 'name' | 'header' | 'mapping'>;

/** Whose a profile is changes and deletes it, and whoever looks after the organisation. */
export const mayChangeProfile = (viewer: Viewer, { accountId }: Pick<Profile, 'accountId'>): boolean =>
  (accountId !== null && accountId === viewer.accountId) || viewerMay(viewer, 'organisation.manage');

/** Characters of a name. */
const mostName = 80;

/** Profiles of columns: whoever may import finds, takes and copies them; each has a maker, and a name of its own. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfilesRepository,
  ) {}

  list(): Promise<Profile[]> {
    return this.profiles.list();
  }

  /** @throws NotFound */
  async get(_viewer: Viewer, id: string): Promise<Profile> {
    return (await this.profiles.find({ id })) ?? missing();
  }

  find(name: string): Promise<Profile | undefined> {
    return this.profiles.find({ name });
  }

  fitting(accountId: string | null, header: readonly string[]): Promise<Profile | undefined> {
    return this.profiles.fitting(accountId, header);
  }

  /** Keeps a profile; one of that name is written over where it is the viewer's. @throws Invalid */
  async save(viewer: Viewer, said: ProfileSaid, path = 'saveAs'): Promise<void> {
    refuseLong(path, said.name);
    await this.database.transaction(viewer, async () => {
      if (await this.profiles.add(viewer, said)) return;
      const there = await this.profiles.find({ name: said.name }, { lock: true });
      if (!there) throw taken(path, said.name);
      if (!mayChangeProfile(viewer, there)) throw taken(path, there.name, there.maker);
      await this.profiles.change(viewer, there.id, said);
    });
  }

  /** Makes one of the viewer's own of a profile. @throws NotFound, Invalid when the name is taken */
  async copy(viewer: Viewer, id: string, name: string): Promise<void> {
    const path = `copies.${id}`;
    if (name === '') throw new Invalid([{ path, message: 'is empty. Write what the copy is to be called.' }]);
    refuseLong(path, name);
    await this.database.transaction(viewer, async () => {
      const { header, mapping } = await this.get(viewer, id);
      if (await this.profiles.add(viewer, { name, header, mapping })) return;
      throw taken(path, name);
    });
  }

  /** @throws NotFound, Forbidden when it is somebody else's */
  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(viewer, async () => {
      const there = (await this.profiles.find({ id }, { lock: true })) ?? missing();
      this.mustBeHers(viewer, there);
      await this.profiles.remove(id);
    });
  }

  /** @throws Forbidden */
  mustBeHers(viewer: Viewer, profile: Profile): void {
    if (mayChangeProfile(viewer, profile)) return;
    throw new Forbidden('Only whoever made a profile, or an administrator, deletes it. You can copy it.');
  }
}

const missing = (): never => {
  throw new NotFound('There is no such profile. It may have been deleted meanwhile.');
};

function refuseLong(path: string, name: string): void {
  const { length } = [...name];
  if (length > mostName)
    throw new Invalid([{ path, message: `has ${length} characters; at most ${mostName} are kept.` }]);
}

const taken = (path: string, name: string, maker?: string | null): Invalid =>
  new Invalid([
    {
      path,
      message: `is taken: there is a profile “${name}”${maker ? ` of ${maker}` : ''}, whatever upper and lower case. Choose another name.`,
    },
  ]);
