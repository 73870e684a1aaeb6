import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid } from '../lib/errors';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { cleanPicture } from '../platform/pictures';
import { contrast, leastContrast } from './domain/contrast';
import { defaultColours, type Organisation } from './organisation';
import { OrganisationInput } from './organisation.dto';
import { type OrganisationColumns, OrganisationRepository } from './organisation.repository';

/** A logo is kept up to so many pixels a side and so many bytes: it stands small, at the foot of a card. */
const logoRule = { path: 'logo', side: 800, most: 1_048_576, as: 'png' } as const;

/** What the organisation is called and looks like, and whether its mails may name people. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly rows: OrganisationRepository,
    private readonly config: Config,
  ) {}

  /** As it stands now; with Vigil's own colours and the zone of the configuration where nothing was chosen. */
  async current(): Promise<Organisation> {
    const row = await this.rows.find();
    const { logoWidth: width = null, logoHeight: height = null } = row ?? {};
    return {
      name: row?.name ?? '',
      website: row?.website ?? null,
      address: row?.address ?? null,
      email: row?.email ?? null,
      phone: row?.phone ?? null,
      hashtag: row?.hashtag ?? null,
      ground: row?.ground ?? defaultColours.ground,
      accent: row?.accent ?? defaultColours.accent,
      zone: row?.zone ?? this.config.zone,
      namesInMails: row?.namesInMails ?? false,
      logo: width === null || height === null ? null : { width, height },
      version: row?.version ?? 0,
    };
  }

  /** The logo as PNG; null where there is none. */
  logo(): Promise<Buffer | null> {
    return this.rows.logo();
  }

  /** @throws Invalid when the colours cannot be told apart, Conflict when somebody changed it since */
  change(viewer: Viewer, version: number, input: OrganisationInput): Promise<Organisation> {
    const columns = columnsOf(input);
    checkColours(columns);
    return this.put(viewer, version, async () => {
      const before = await this.rows.find();
      const names = Object.keys(columns) as (keyof OrganisationColumns)[];
      noteForTrail({ changed: names.filter((name) => columns[name] !== before?.[name]) });
      await this.rows.write(columns);
    });
  }

  /** Takes another logo: what is kept is the picture alone, as PNG. @throws Invalid, Conflict */
  async takeLogo(viewer: Viewer, version: number, file: Buffer | undefined): Promise<Organisation> {
    if (!file) throw new Invalid([{ path: 'logo', message: 'Choose a file first.' }]);
    const logo = await cleanPicture(file, logoRule);
    noteForTrail({ bytes: logo.bytes.length });
    return this.put(viewer, version, () => this.rows.writeLogo(logo));
  }

  /** @throws Conflict */
  removeLogo(viewer: Viewer, version: number): Promise<Organisation> {
    return this.put(viewer, version, () => this.rows.writeLogo(null));
  }

  /**
   * Lets mails name people, or forbids it. A mail passes through servers of others and is kept there: ask for proof of
   * identity before. @throws Conflict
   */
  allowNamesInMails(viewer: Viewer, version: number, allowed: boolean): Promise<Organisation> {
    noteForTrail({ allowed });
    return this.put(viewer, version, () => this.rows.writeNamesInMails(allowed));
  }

  private put(viewer: Viewer, version: number, write: () => Promise<unknown>): Promise<Organisation> {
    return this.database.transaction(viewer, async () => {
      if (!(await this.rows.hold(version))) {
        throw new Conflict(
          'Somebody changed this since you opened it. Look at what it says now, then change it.',
          true,
        );
      }
      await write();
      return this.current();
    });
  }
}

const columnsOf = (input: OrganisationInput): OrganisationColumns => ({
  name: input.name,
  website: input.website ?? null,
  address: input.address?.trim() || null,
  email: input.email ?? null,
  phone: input.phone ?? null,
  hashtag: input.hashtag ?? null,
  ground: input.ground?.toLowerCase() ?? null,
  accent: input.accent?.toLowerCase() ?? null,
  zone: input.zone ?? null,
});

function checkColours({ ground, accent }: OrganisationColumns): void {
  const ratio = contrast(ground ?? defaultColours.ground, accent ?? defaultColours.accent);
  if (ratio >= leastContrast) return;
  const message = `is hard to read on the other colour: the contrast is ${ratio.toFixed(1)} to 1, and ${leastContrast} to 1 is needed. Choose a lighter or a darker one.`;
  throw new Invalid([{ path: accent === null ? 'ground' : 'accent', message }]);
}
