import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { CaseChoice } from '../datasets/chosen-cases';
import { DefendersService } from '../defenders/defenders.service';
import { GroupsService } from '../groups/groups.service';
import { ifThere, Invalid, type Problem } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { Clock } from '../platform/clock';
import { quoted } from '../web/fields';
import { everything } from './domain/templates';
import type { ExportWish } from './export';
import { ExportInput, isStanding } from './export.dto';

const both = 'Either name cases by their references, or choose a joint case or a filter: not both.';

/** Finds the cases that an input names. A case that is hidden from whoever asks is not there. */
@Injectable()
export class Wishes {
  constructor(
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid naming every case and joint case that is not there */
  async read(viewer: Viewer, input: ExportInput): Promise<ExportWish> {
    const problems: Problem[] = [];
    const choice = await this.choice(viewer, input, problems);
    if (input.template === everything.code && Object.keys(choice).length > 0)
      problems.push({ path: 'template', message: 'holds every case that you see. Leave the choice of cases empty.' });
    if (problems.length > 0) throw new Invalid(problems);
    const { template, audience, language = 'en', format, day = this.clock.today() } = input;
    const identityDocuments = input.identity_documents ?? false;
    return { choice, template, audience, language, format, day, identityDocuments };
  }

  private async choice(viewer: Viewer, input: ExportInput, problems: Problem[]): Promise<CaseChoice> {
    const { defenders = [], group, q, country, status } = input;
    const words = q?.trim() || undefined;
    if (defenders.length > 0) {
      if (group || words || country || status) problems.push({ path: 'defenders', message: both });
      return { defenderIds: await this.ids(viewer, defenders, problems) };
    }
    const filter = {
      ...(words && { q: words }),
      ...(country && { country }),
      ...(status && (isStanding(status) ? { standing: status } : { status: status })),
    };
    const groupId = group ? await this.groupId(viewer, group, problems) : undefined;
    return { ...(groupId && { groupId }), ...(Object.keys(filter).length > 0 && { filter }) };
  }

  private async ids(viewer: Viewer, given: string[], problems: Problem[]): Promise<string[]> {
    const written = await this.defenders.asRegistered(viewer, given);
    const found = await this.defenders.idsOf(viewer, written);
    const missing = given.filter((_, i) => !found.has(written[i]!));
    if (missing.length > 0) {
      const names = missing.slice(0, 5).map(quoted).join(', ');
      problems.push({ path: 'defenders', message: `${names}: there is no such case that you see.` });
    }
    return [...new Set(written.flatMap((reference) => found.get(reference) ?? []))];
  }

  private async groupId(viewer: Viewer, given: string, problems: Problem[]): Promise<string | undefined> {
    const found = isUuid(given)
      ? await this.groups.get(viewer, given).catch(ifThere)
      : await this.groups.getByReference(viewer, given).catch(ifThere);
    if (!found)
      problems.push({ path: 'group', message: `${quoted(given)}: there is no such joint case that you see.` });
    return found?.id;
  }
}
