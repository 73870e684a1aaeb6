import { Injectable } from '@nestjs/common';
import type { CleanPicture } from '../platform/pictures';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';

/** The row as it stands. */
export interface OrganisationRow {
  name: string;
  website: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  hashtag: string | null;
  ground: string | null;
  accent: string | null;
  zone: string | null;
  namesInMails: boolean;
  logoWidth: number | null;
  logoHeight: number | null;
  version: number;
}

const written = ['name', 'website', 'address', 'email', 'phone', 'hashtag', 'ground', 'accent', 'zone'] as const;

export type OrganisationColumns = Pick<OrganisationRow, (typeof written)[number]>;

/** Reads and writes the one row about the organisation. It hangs on no case. */
@Injectable()
export class OrganisationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(): Promise<OrganisationRow | undefined> {
    const [row] = await this.database.query<OrganisationRow>(
      `SELECT ${written.join(', ')}, names_in_mails AS "namesInMails",
              logo_width AS "logoWidth", logo_height AS "logoHeight", version FROM organisation`,
    );
    return row;
  }

  /** The logo as PNG. */
  async logo(): Promise<Buffer | null> {
    const [row] = await this.database.query<{ logo: Buffer | null }>('SELECT logo FROM organisation');
    return row?.logo ?? null;
  }

  /** Is the version still the one that was read? Then the row is the caller's until the transaction ends. */
  async hold(version: number): Promise<boolean> {
    await this.database.query('INSERT INTO organisation (version) VALUES (0) ON CONFLICT DO NOTHING');
    const [row] = await this.database.query<{ version: number }>('SELECT version FROM organisation FOR UPDATE');
    return row!.version === version;
  }

  write(columns: OrganisationColumns): Promise<unknown> {
    return this.set(
      written.map((name, i) => `${name} = $${i + 2}`).join(', '),
      written.map((name) => columns[name]),
    );
  }

  writeLogo(logo: CleanPicture | null): Promise<unknown> {
    return this.set('logo = $2, logo_width = $3, logo_height = $4', [
      logo?.bytes ?? null,
      logo?.width ?? null,
      logo?.height ?? null,
    ]);
  }

  writeNamesInMails(allowed: boolean): Promise<unknown> {
    return this.set('names_in_mails = $2', [allowed]);
  }

  private set(columns: string, values: unknown[]): Promise<unknown> {
    return this.database.query(`UPDATE organisation SET ${columns}, version = version + 1, updated_at = $1`, [
      this.clock.now(),
      ...values,
    ]);
  }
}
