import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseChoice } from '../datasets/chosen-cases';
import { pageOf, type Page, type PageAsked } from '../lib/page';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Cursors } from '../platform/keys/cursors';
import { daysToAgree, mostAttempts } from './domain/limits';
import type { ExportWish, ListedExport } from './export';
import { SealedExports } from './sealed-exports';

type Row = Omit<ListedExport, 'choice' | 'reason' | 'sha256'> & {
  seq: number;
  choice: Buffer;
  reason: Buffer | null;
  sha256: Buffer | null;
};

const reading = `
  SELECT e.id, e.seq, e.reference, e.account_id AS "accountId", e.choice, e.template, e.audience, e.language, e.format,
         e.day::text AS day, e.state, e.version, e.asked_at AS "askedAt", e.cases_all AS "casesAll",
         e.cases_done AS "casesDone", e.cases_in AS "casesIn", e.attempt, e.touched_at AS "touchedAt", e.protected,
         e.ask_until AS "askUntil", e.decided_by AS "decidedBy", e.decided_at AS "decidedAt", e.reason,
         e.finished_at AS "finishedAt", e.expires_at AS "expiresAt", e.fingerprint, e.sha256, e.size, e.failure,
         e.identity_documents AS "identityDocuments", e.template_version AS "templateVersion",
         e.cases_named AS "casesNamed", e.asked_again AS "askedAgain",
         coalesce(a.name, 'Command line') AS maker, d.name AS decider
    FROM export e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN account d ON d.id = e.decided_by`;

/** A new export, as it is asked for. */
export interface NewExport extends ExportWish {
  reference: string;
  accountId: string | null;
  state: 'approval' | 'waiting' | 'working';
  casesAll: number;
  /** How many cases need somebody else to agree. */
  protected: number;
}

/** Reads and adds exports. Whoever shows one to somebody names the account. */
@Injectable()
export class ExportsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly sealed: SealedExports,
  ) {}

  /** Adds it, and gives its id. */
  async add(one: NewExport): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await this.database.query(
      `INSERT INTO export (id, reference, account_id, choice, template, audience, language, format, day, state, asked_at,
                           cases_all, attempt, tries_left, touched_at, protected, ask_until, identity_documents)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $16, $11, $14, $15, $17)`,
      [
        id,
        one.reference,
        one.accountId,
        this.sealed.choice(id, chosen(one.choice)),
        one.template,
        one.audience,
        one.language,
        one.format,
        one.day,
        one.state,
        now,
        one.casesAll,
        one.state === 'working' ? 1 : 0,
        one.protected,
        one.state === 'approval' ? inDays(now, daysToAgree) : null,
        mostAttempts,
        one.identityDocuments,
      ],
    );
    return id;
  }

  async byId(id: string): Promise<ListedExport | undefined> {
    return (await this.find('e.id = $1', [id]))[0];
  }

  /** By what stands in a copy, or by the hash of the file; the newest first. */
  by(what: 'reference' | 'fingerprint' | 'sha256', value: string): Promise<ListedExport[]> {
    const column = what === 'sha256' ? `encode(e.sha256, 'hex')` : `e.${what}`;
    return this.find(`${column} = $1 ORDER BY e.seq DESC LIMIT 20`, [value]);
  }

  /** One of an account's own. */
  async own(accountId: string | null, id: string): Promise<ListedExport | undefined> {
    return accountId ? (await this.find('e.account_id = $1 AND e.id = $2', [accountId, id]))[0] : undefined;
  }

  /** Those of an account, or everybody's for the command line; the newest first. */
  async list(accountId: string | null, { after, limit }: PageAsked): Promise<Page<ListedExport>> {
    const before = after === undefined ? null : this.cursors.open('exports', after);
    const rows = await this.rows(
      `($1::uuid IS NULL OR e.account_id = $1) AND ($2::bigint IS NULL OR e.seq < $2) ORDER BY e.seq DESC LIMIT $3`,
      [accountId, before, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, (last) => this.cursors.seal('exports', last.seq));
    return { items: items.map((row) => this.exportOf(row)), next };
  }

  /** How many of an account are open, and how many bytes are kept for it. Holds the account: two requests count in turn. */
  async load(accountId: string): Promise<{ open: number; kept: number }> {
    await this.database.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    const [row] = await this.database.query<{ open: number; kept: number }>(
      `SELECT count(*) FILTER (WHERE state <> 'done') AS open, coalesce(sum(size) FILTER (WHERE state = 'done'), 0)::bigint AS kept
         FROM export WHERE account_id = $1 AND state IN ('approval', 'waiting', 'working', 'done')`,
      [accountId],
    );
    return row!;
  }

  async find(condition: string, parameters: unknown[]): Promise<ListedExport[]> {
    return (await this.rows(condition, parameters)).map((row) => this.exportOf(row));
  }

  private rows(condition: string, parameters: unknown[]): Promise<Row[]> {
    return this.database.query<Row>(`${reading} WHERE ${condition}`, parameters);
  }

  private exportOf({ seq: _, choice, reason, sha256, ...row }: Row): ListedExport {
    return {
      ...row,
      choice: this.sealed.openChoice(row.id, choice),
      reason: this.sealed.openReason(row.id, reason),
      sha256: sha256 && sha256.toString('hex'),
    };
  }
}

/** The choice and nothing else that an input may have carried. */
const chosen = ({ defenderIds, groupId, filter }: CaseChoice): CaseChoice => ({ defenderIds, groupId, filter });

const DAY = 86_400_000;
export const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);
