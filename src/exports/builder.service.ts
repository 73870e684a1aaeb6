import { Injectable } from '@nestjs/common';
import { type Viewer, viewerMay } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { GroupsService } from '../groups/groups.service';
import { isUuid } from '../lib/uuid';
import { Clock } from '../platform/clock';
import { isSubmissionForm } from '../submissions/drafting/submission';
import type { FormValues } from '../web/form-values';
import { TemplatesOffered } from './templates-offered.service';
import type { BuilderPageProps } from './views/builder-page';

/** So many joint cases are offered. */
const groupsOffered = 200;
const filters = ['q', 'country', 'status', 'group'];

/** What the form of a new export offers, and what stands in it at first. */
@Injectable()
export class BuilderService {
  constructor(
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly templates: TemplatesOffered,
    private readonly clock: Clock,
  ) {}

  async offered(viewer: Viewer): Promise<Omit<BuilderPageProps, 'form'>> {
    const groups = await this.groups.list(viewer, { limit: groupsOffered });
    return {
      templates: (await this.templates.all(viewer)).filter(({ kind }) => kind !== 'archive'),
      countries: await this.defenders.countries(viewer),
      groups: groups.items.map(({ id, name }) => ({ id, name })),
      mayPrintIdentity: viewerMay(viewer, 'confidential.read'),
    };
  }

  /** The values of an empty form; from a case, a joint case or a list that leads here. */
  async begin(viewer: Viewer, query: Record<string, unknown>): Promise<FormValues> {
    const { defender, template } = query;
    const isForm = isSubmissionForm(template);
    const values: FormValues = {
      ...{ audience: isForm ? 'un_confidential' : 'internal', language: 'en', format: isForm ? 'docx' : 'pdf' },
      day: this.clock.today(),
    };
    if (typeof defender === 'string' && isUuid(defender)) {
      const [found] = await this.defenders.getMany(viewer, [defender]);
      return { ...values, template: isForm ? template : 'file', defenders: found?.reference };
    }
    for (const name of filters) {
      const value = query[name];
      if (typeof value === 'string' && value.length <= 200) values[name] = value.replace(/\p{Cc}/gu, ' ').trim();
    }
    return { ...values, template: isForm ? template : values.group ? 'briefing' : 'list' };
  }
}
