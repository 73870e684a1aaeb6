import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { currentScope, type Scope } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';

/** One act for the trail. */
export interface AuditEntry {
  /** As `case.read`; see `domain/acts.ts`. */
  act: string;
  /** Who did it; left out when nobody is signed in. */
  viewer?: Viewer;
  /** The account that it concerns, when that is not the viewer's own. */
  accountId?: string;
  defenderId?: string;
  sessionId?: string;
  /** Where from: only the network is kept, /24 of IPv4 and /48 of IPv6. */
  ip?: string;
  /** Never a secret, a name or the text of a fact. */
  detail?: Record<string, unknown>;
}

/** Writes the trail. On the open transaction: no audit, no act. Number, time and hash come from the database. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** The sign-in and the address are those of the request, where nothing else is said. */
  async record(...entries: AuditEntry[]): Promise<void> {
    const scope = currentScope();
    const rows = entries.map(({ act, viewer, accountId, defenderId, sessionId, ip, detail }) => ({
      act,
      actor: viewer?.userId ?? null,
      account_id: accountId ?? viewer?.accountId ?? null,
      defender_id: defenderId ?? null,
      session_id: sessionId ?? scope?.sessionId ?? null,
      ip: addressOf(ip ?? scope?.ip),
      detail: detail ?? {},
    }));
    await this.database.query(insertion, [JSON.stringify(rows)]);
  }

  /** An act that was done in a scope: a line for each case it touched, or one. */
  recordDone(act: string, viewer: Viewer, { cases, detail }: Scope): Promise<void> {
    const touched = cases.size > 0 ? [...cases] : [undefined];
    return this.record(...touched.map((defenderId) => ({ act, viewer, defenderId, detail })));
  }
}

/** An address that PostgreSQL can read, or null: what a proxy hands on may be anything. IPv4 within IPv6 is IPv4. */
export function addressOf(text: string | undefined): string | null {
  const plain = text?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') ?? '';
  return isIP(plain) === 0 ? null : plain;
}

/** SQL: the network of an address `ip`, as much of it as is kept. */
export const networkOf = (ip: string): string =>
  `network(set_masklen(${ip}, CASE family(${ip}) WHEN 4 THEN 24 ELSE 48 END))`;

const insertion = `
  INSERT INTO audit_event (act, actor, account_id, defender_id, session_id, network, detail)
  SELECT act, actor, account_id, defender_id, session_id, ${networkOf('ip')}, detail
    FROM jsonb_to_recordset($1::jsonb)
      AS e (act text, actor text, account_id uuid, defender_id uuid, session_id uuid, ip inet, detail jsonb)`;
