import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { rulesUpkeep } from '../access/viewer';
import { Database } from '../platform/database';
import { CaseClock } from './case-clock.service';

/**
 * Raise it with every change of the rules of custody, of the clocks or of the milestones, and of the rule packs: the
 * next start then works out every case anew.
 */
export const rulesVersion = 2;

/** One number for "the rules are brought up to date", so that of several starts one does it. */
const UPKEEP_LOCK = 8_620_475;
const together = 2_000;

/** Keeps what follows from the events in step with the rules of this release. */
@Injectable()
export class RulesUpkeep implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly caseClock: CaseClock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isCurrent())) await this.renew();
  }

  /** Works out every case anew, all or nothing; gives their number. The facts stay as they are. */
  renew(): Promise<number> {
    return this.database.transaction(rulesUpkeep, async () => {
      await this.database.takeTime();
      await this.database.query('SELECT pg_advisory_xact_lock($1)', [UPKEEP_LOCK]);
      const ids = await this.database.query<{ id: string }>('SELECT id FROM defender ORDER BY seq');
      for (let i = 0; i < ids.length; i += together) {
        await this.caseClock.recompute(ids.slice(i, i + together).map((d) => d.id));
      }
      await this.database.query(
        `INSERT INTO rules_version (version) VALUES ($1) ON CONFLICT (only_one) DO UPDATE SET version = $1`,
        [rulesVersion],
      );
      return ids.length;
    });
  }

  private async isCurrent(): Promise<boolean> {
    const [row] = await this.database.query<{ version: number }>('SELECT version FROM rules_version');
    return row?.version === rulesVersion;
  }
}
