import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../../access/scope';
import type { Viewer } from '../../access/viewer';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import { isUuid } from '../../lib/uuid';
import { Database } from '../../platform/database';
import { builtInCodes, builtInTemplate, isBuiltIn } from '../domain/built-in-templates';
import type { ReportTemplate } from '../domain/report-template';
import { checkTemplate, type TemplateInput } from './domain/check-template';
import { readKept, tidy } from './domain/kept-template';
import { ReportTemplateRepository, type TemplateVersion } from './report-template.repository';

/** Reads and changes the templates of the organisation. */
@Injectable()
export class ReportTemplatesService {
  constructor(
    private readonly database: Database,
    private readonly rows: ReportTemplateRepository,
  ) {}

  /** Those in use and those that were deleted, the newest version of each. */
  async list(): Promise<{ own: TemplateVersion[]; deleted: TemplateVersion[] }> {
    const all = (await this.rows.current()).map(asKept);
    return { own: all.filter(({ deleted }) => !deleted), deleted: all.filter(({ deleted }) => deleted) };
  }

  /** All versions, the newest first. @throws NotFound */
  async history(id: string): Promise<[TemplateVersion, ...TemplateVersion[]]> {
    const [newest, ...older] = (await this.rows.history(id)).map(asKept);
    if (!newest) throw new NotFound('There is no such template.');
    return [newest, ...older];
  }

  /**
   * A template by the code of one that Vigil brings, or by the id or the name of one of the organisation, however the
   * name is capitalised. @throws NotFound
   */
  async find(called: string): Promise<{ name?: string; template: ReportTemplate }> {
    const shipped = builtInTemplate(called);
    if (shipped) return { template: shipped };
    const { own } = await this.list();
    const found = own.find(({ id, name }) => id === called || sameName(name, called));
    if (found) return { name: found.name, template: found.content };
    const names = [...builtInCodes, ...own.map(({ name }) => name)].join(', ');
    throw new NotFound(`There is no template “${called.slice(0, 80)}”. There are: ${names}.`);
  }

  /** Makes a template of the organisation from another one. @returns its id */
  async copy(viewer: Viewer, from: string, name: string): Promise<string> {
    const kept = name.normalize('NFC').trim();
    return this.database.transaction(viewer, async () => {
      await this.rows.hold();
      const { template } = await this.find(from);
      await this.refuse({ ...template, name: kept });
      const id = randomUUID();
      noteForTrail({ template: id, version: 1 });
      await this.rows.add(viewer, { id, version: 1, name: kept, content: tidy(template), deleted: false });
      return id;
    });
  }

  /**
   * Keeps a new version. @param version the one that was read
   * @throws Invalid for what must not stand, Conflict when somebody changed it since, NotFound
   */
  change(viewer: Viewer, id: string, version: number, input: TemplateInput): Promise<void> {
    const name = input.name.normalize('NFC').trim();
    return this.next(viewer, id, version, async () => {
      await this.refuse({ ...input, name }, id);
      return { name, content: tidy(input), deleted: false };
    });
  }

  /** Takes it out of use; it can be taken back. @throws Conflict when somebody changed it since, NotFound */
  remove(viewer: Viewer, id: string, version: number): Promise<void> {
    return this.next(viewer, id, version, (newest) => {
      if (newest.deleted) throw new NotFound('This template is deleted already.');
      return Promise.resolve({ name: newest.name, content: newest.content, deleted: true });
    });
  }

  /** Puts an earlier version into use again. @param version the newest one that was read; `of` the one to take */
  async restore(viewer: Viewer, id: string, version: number, of: number): Promise<void> {
    const earlier = (await this.history(id)).find((one) => one.version === of);
    if (!earlier) throw new NotFound('There is no such version.');
    await this.next(viewer, id, version, async () => {
      await this.refuse({ ...earlier.content, name: earlier.name }, id);
      return { name: earlier.name, content: earlier.content, deleted: false };
    });
  }

  private next(
    viewer: Viewer,
    id: string,
    version: number,
    make: (newest: TemplateVersion) => Promise<Pick<TemplateVersion, 'name' | 'content' | 'deleted'>>,
  ): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.rows.hold();
      const [newest] = await this.history(id);
      noteForTrail({ template: id, version: newest.version + 1 });
      if (newest.version !== version) throw new Conflict('Somebody changed this template since you opened it.', true);
      await this.rows.add(viewer, { id, version: version + 1, ...(await make(newest)) });
    });
  }

  /** @throws Invalid */
  private async refuse(input: TemplateInput, id?: string): Promise<void> {
    const problems = checkTemplate(input);
    const { own } = await this.list();
    const taken = own.some((one) => one.id !== id && sameName(one.name, input.name));
    if (taken || isBuiltIn(input.name.toLowerCase()))
      problems.push({ path: 'name', message: 'is that of another template. Choose another one.' });
    if (isUuid(input.name)) problems.push({ path: 'name', message: 'looks like an id. Choose words.' });
    if (problems.length > 0) throw new Invalid(problems);
  }
}

const asKept = (row: TemplateVersion): TemplateVersion => ({ ...row, content: readKept(row.content) });

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
