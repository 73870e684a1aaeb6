import type { FileHandle } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import { commandLine } from '../access/viewer';
import { ChosenCases } from '../datasets/chosen-cases';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { ExportInput } from './export.dto';
import { ExportCases } from './export-cases.repository';
import { FileSink } from './export-files';
import { ExportStates } from './export-states.repository';
import { ExportsRepository } from './exports.repository';
import { madeFile, MakingService } from './making.service';
import { Producing } from './producing.service';
import { newReference } from './new-reference';
import { TemplatesOffered } from './templates-offered.service';
import { Wishes } from './wishes.service';

/** What the command line has written. */
export interface WrittenFile {
  reference: string;
  cases: number;
  fingerprint: string;
  sha256: string;
  bytes: number;
  /** What to look at before a draft is sent. */
  remarks: string[];
}

/**
 * Exports of whoever owns the machine: she sees everything, so nobody else need agree, and the file lies where she says,
 * so none is kept. The record of it stays, and copies of it can be traced.
 */
@Injectable()
export class CommandExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly chosen: ChosenCases,
    private readonly templates: TemplatesOffered,
    private readonly wishes: Wishes,
    private readonly exports: ExportsRepository,
    private readonly states: ExportStates,
    private readonly cases: ExportCases,
    private readonly making: MakingService,
    private readonly producing: Producing,
  ) {}

  /** Writes it into an open file, inside the open transaction. @throws Invalid, NotFound */
  async write(input: ExportInput, file: FileHandle): Promise<WrittenFile> {
    await this.database.takeTime();
    const wish = await this.wishes.read(commandLine, input);
    const template = await this.templates.check(commandLine, wish);
    const casesAll = await this.chosen.count(commandLine, wish.choice);
    if (casesAll === 0 && template.needsCase) throw new Invalid([{ path: '', message: 'No case is chosen.' }]);
    const one = { ...wish, template: template.code, reference: newReference() };
    const id = await this.exports.add({ ...one, accountId: null, state: 'working', casesAll, protected: 0 });
    const sink = new FileSink(async (bytes) => void (await file.writeFile(bytes)), Infinity);
    const copy = { reference: one.reference, madeAt: this.clock.now().toISOString() };
    const written = await this.producing.produce(commandLine, { ...one, copy }, sink, () => Promise.resolve());
    await this.cases.end(id, { in: written.caseIds, named: written.namedIds });
    await this.making.record(commandLine, one, written);
    const made = madeFile(written, sink);
    await this.states.finish({ id, attempt: 1 }, made, false);
    noteForTrail({ export: one.reference });
    const { casesIn: cases, fingerprint, sha256, size: bytes } = made;
    const { remarks = [] } = written;
    return { reference: one.reference, cases, fingerprint, sha256: sha256.toString('hex'), bytes, remarks };
  }
}
