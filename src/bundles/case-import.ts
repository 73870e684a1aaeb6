import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Level, levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { type AuditEntry, AuditTrail } from '../audit/audit-trail';
import { keepingWords, type NameToTell } from '../defenders/domain/names-told';
import { rowChanges } from '../lib/row-changes';
import { CaseClock } from '../milestones/case-clock.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { BundleDefender } from './bundle';
import { citationRow, consentRows, contentOf, defenderRow, eventRow, nameRow, says } from './case-rows';
import { type Row } from './case-tables';
import { planTimeline } from './domain/plan-timeline';
import { type ImportReport } from './import-report';
import { RowBatch } from './row-batch';
import { StoredCases, type StoredCase, type StoredEventRow } from './stored-cases';

const retractionReason = 'Not in the imported file.';

/** Brings defenders and their timelines to what a bundle states of them. */
@Injectable()
export class CaseImport {
  constructor(
    private readonly database: Database,
    private readonly stored: StoredCases,
    private readonly caseClock: CaseClock,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Writes nothing in a dry run. Gives the id of each, by reference. */
  async bring(viewer: Viewer, defenders: BundleDefender[], report: ImportReport): Promise<Map<string, string>> {
    const references = defenders.map((d) => d.reference);
    const before = await this.stored.cases(references, { lock: !report.dry_run });
    const batch = new RowBatch();
    const ids = new Map<string, string>();
    const changed: string[] = [];
    const levels: AuditEntry[] = [];
    for (const defender of defenders) {
      const old = before.get(defender.reference);
      const id = old ? (old.row.id as string) : randomUUID();
      ids.set(defender.reference, id);
      const act = old ? correct(batch, old, defender, report) : register(batch, id, defender, report);
      report.defenders[act]++;
      if (act !== 'unchanged') changed.push(id);
      const detail = old && levelStep(old, defender);
      if (detail) levels.push({ act: 'access.level-changed', viewer, defenderId: id, detail });
    }
    if (!report.dry_run && changed.length > 0) {
      await batch.write(this.database, this.clock.now());
      if (levels.length > 0) await this.trail.record(...levels);
      await this.caseClock.recompute(changed);
    }
    return ids;
  }
}

function register(batch: RowBatch, id: string, defender: BundleDefender, report: ImportReport): 'created' {
  batch.insert('defender', { id, ...defenderRow(defender) });
  writeNames(batch, id, [], defender);
  batch.insert('consent', ...consentRows(defender).map((row) => ({ defender_id: id, ...row })));
  writeTimeline(batch, id, [], defender, report);
  return 'created';
}

function correct(batch: RowBatch, old: StoredCase, stated: BundleDefender, report: ImportReport) {
  const id = old.row.id as string;
  const { confidentiality, stance, sensitivity } = old.row;
  const defender = { ...stated, names: keepingWords(stated.names, old.names as unknown as NameToTell[]) };
  const wanted: Row = { confidentiality, stance, sensitivity, ...defenderRow(defender) };
  if (defender.events === undefined) keepEventsStatedNone(wanted, old.row);
  const { search_doc: _doc, name_keys: _keys, ...said } = wanted; // follow from the names
  const changes = [
    writeNames(batch, id, old.names, defender),
    writeConsent(batch, id, old.consent, defender),
    !says(old.row, said),
  ];
  const itself = changes.some(Boolean);
  if (itself) batch.update('defender', { id, ...wanted });
  const timeline = writeTimeline(batch, id, old.events, defender, report);
  return itself || timeline ? 'corrected' : 'unchanged';
}

/** From which level to which a file brings a case; undefined where it stays. */
function levelStep({ row }: StoredCase, { confidentiality: to }: BundleDefender) {
  const from = row.confidentiality as Level | null;
  return to && levelNumber(to) !== levelNumber(from) ? { from, to } : undefined;
}

/** A bundle that is silent about the timeline leaves it, and what was said of it, as it is. */
function keepEventsStatedNone(wanted: Row, before: Row): void {
  const said = ((before.stated_none as string[] | null) ?? []).includes('events');
  if (said) wanted.stated_none = [...((wanted.stated_none as string[] | null) ?? []), 'events'];
}

function writeNames(batch: RowBatch, defenderId: string, before: Row[], { names }: BundleDefender): boolean {
  return writeList(batch, 'defender_name', before, names.map(nameRow), { defender_id: defenderId });
}

/** Writes a list of rows that have a place; says whether anything changed. */
export function writeList(
  batch: RowBatch,
  table: 'defender_name' | 'citation' | 'group_member',
  before: Row[],
  wanted: Row[],
  owner: Row,
): boolean {
  const { keep, add, remove } = rowChanges(before, wanted, says);
  const rewritten = keep.filter(({ row, wanted: w, position }) => !says(row, w) || row.position !== position);
  for (const { row, wanted: w, position } of rewritten) batch.update(table, { ...row, ...w, position });
  batch.insert(table, ...add.map(({ wanted: w, position }) => ({ id: randomUUID(), ...owner, ...w, position })));
  batch.remove(table, ...remove);
  return rewritten.length + add.length + remove.length > 0;
}

function writeConsent(batch: RowBatch, defenderId: string, before: Row[], defender: BundleDefender): boolean {
  const wanted = new Map(consentRows(defender).map((row) => [row.scope, row]));
  const gone = before.filter((row) => !wanted.has(row.scope));
  const known = new Map(before.map((row) => [row.scope, row]));
  let changes = gone.length;
  batch.remove('consent', ...gone);
  for (const [scope, answer] of wanted) {
    const stands = known.get(scope);
    if (stands && says(stands, answer)) continue;
    changes++;
    const row = { defender_id: defenderId, ...answer };
    if (known.has(scope)) batch.update('consent', row);
    else batch.insert('consent', row);
  }
  return changes > 0;
}

/** Does the file leave it as it is who may be told? Events that say the same may differ in that. */
const sameWord = (stored: Row, wanted: Row): boolean =>
  wanted.sensitivity === undefined || wanted.sensitivity === stored.sensitivity;

function writeTimeline(
  batch: RowBatch,
  defenderId: string,
  before: StoredEventRow[],
  { events }: BundleDefender,
  { events: tally }: ImportReport,
): boolean {
  if (events === undefined) {
    tally.unchanged += before.filter((e) => !e.retracted).length;
    return false;
  }
  const stated = events.map((event) => {
    const row = eventRow(event);
    const citations = (event.citations ?? []).map(citationRow);
    return { kind: event.kind, content: contentOf(row, citations), row, citations };
  });
  const { placements, retract } = planTimeline(before, stated);
  let [moved, rewritten] = [0, 0];
  placements.forEach(({ act, stored, position }, i) => {
    const { row, citations } = stated[i]!;
    if (!stored) {
      const id = randomUUID();
      batch.insert('event', { id, defender_id: defenderId, position, ...row });
      batch.insert('citation', ...citations.map((c, n) => ({ id: randomUUID(), event_id: id, position: n, ...c })));
      tally.created++;
      rewritten++;
    } else if (
      act === 'keep' &&
      [row, ...citations].every((wanted, n) => sameWord([stored.row, ...stored.citations][n]!, wanted))
    ) {
      tally.unchanged++;
      if (stored.position === position) return;
      moved++;
      batch.update('event', { ...stored.row, position }, { silently: true });
    } else {
      batch.update('event', { ...stored.row, ...row, position });
      writeList(batch, 'citation', stored.citations, citations, { event_id: stored.id });
      rewritten++;
      if (act === 'restore') tally.restored++;
      else tally.corrected++;
    }
  });
  for (const { row } of retract) {
    // 'now' is read by PostgreSQL as the time of the transaction.
    batch.update('event', { ...row, retracted_at: 'now', retraction_reason: retractionReason });
    tally.retracted++;
  }
  return moved + rewritten + retract.length > 0;
}
