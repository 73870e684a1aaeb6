import { Injectable } from '@nestjs/common';
import { type Viewer, viewerMay } from '../access/viewer';
import { Forbidden, Invalid, type Problem } from '../lib/errors';
import { Clock } from '../platform/clock';
import { ReportTemplatesService } from '../reports/templates/report-templates.service';
import { rightsToTake, type Taken } from './domain/rights';
import { everything, type TemplateOffered, templateOfOrganisation, templatesOfVigil } from './domain/templates';
import type { ExportWish } from './export';

/** What an export can be made as: the templates of Vigil and those of the organisation. */
@Injectable()
export class TemplatesOffered {
  constructor(
    private readonly clock: Clock,
    private readonly own: ReportTemplatesService,
  ) {}

  /** All of them, in the order in which they are offered. */
  async all(viewer: Viewer): Promise<readonly TemplateOffered[]> {
    const { own } = await this.own.list();
    const all = viewer.accountId !== null && viewerMay(viewer, 'archive.take') ? [everything] : [];
    return [
      ...templatesOfVigil,
      ...all,
      ...own.map(({ id, name, version }) => templateOfOrganisation(id, name, version)),
    ];
  }

  /** @param called its code; of one of the organisation also its name @throws Invalid when there is none */
  async one(viewer: Viewer, called: string): Promise<TemplateOffered> {
    const all = await this.all(viewer);
    const isNamed = ({ own, name }: TemplateOffered): boolean =>
      own && name.toLowerCase() === called.trim().toLowerCase();
    const found = all.find(({ code }) => code === called) ?? all.find(isNamed);
    if (found) return found;
    const accepted = all.map(({ own, code, name }) => (own ? `“${name}”` : code)).join(', ');
    throw new Invalid([{ path: 'template', message: `is none that there is. Accepted: ${accepted}.` }]);
  }

  /**
   * Does what is wished for go together, and may she have it? @throws Invalid naming each field and what is accepted,
   * Forbidden for identity documents without the right to read them
   */
  async check(viewer: Viewer, wish: Omit<ExportWish, 'choice'>) {
    const template = await this.one(viewer, wish.template);
    const problems: Problem[] = [];
    const check = (path: 'format' | 'audience' | 'language', accepted: readonly string[], what: string): void => {
      if (accepted.includes(wish[path])) return;
      const message = `does not go with “${template.name}”: there is no such ${what}. Accepted: ${accepted.join(', ')}.`;
      problems.push({ path, message });
    };
    check('format', template.formats, 'format');
    check('audience', template.audiences, 'audience');
    check('language', template.languages, 'language');
    if (wish.day > this.clock.today())
      problems.push({ path: 'day', message: 'lies in the future. Nobody knows what will be then.' });
    if (wish.identityDocuments && template.kind !== 'submission')
      problems.push({ path: 'identity_documents', message: onlyInDrafts });
    if (problems.length > 0) throw new Invalid(problems);
    refuseWithoutRights(viewer, wish);
    return template;
  }
}

const onlyInDrafts = 'Choose a draft for the UN as template, or leave identity documents out: they stand in no other.';

/** May she take this out, with her role and the token in hand? */
export const mayTake = (viewer: Viewer, one: Taken): boolean =>
  rightsToTake(one).every((right) => viewerMay(viewer, right));

/** Asked each time something is done with an export. @throws Forbidden with the way on */
export function refuseWithoutRights(viewer: Viewer, one: Taken): void {
  if (mayTake(viewer, one)) return;
  throw new Forbidden(one.identityDocuments ? noDocuments : one.template === everything.code ? notAll : notAny);
}

const noDocuments =
  'Identity documents are printed only for those who may read confidential records. Leave them out, or ask somebody who may.';
const notAll =
  'Everything at once is only for those who may take all of it out, and for no program. Choose another template, or ask an administrator.';
const notAny = 'You may not take cases out. Ask somebody who may.';
