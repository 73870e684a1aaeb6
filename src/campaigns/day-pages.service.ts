import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import type { Profile } from '../defenders/profile';
import type { FormValues } from '../web/form-values';
import { page } from '../web/page';
import type { Refusal } from '../web/submit';
import type { AlertFile } from './alert-file';
import { AlertFiles } from './alert-file.service';
import type { AlertPlace } from './handling';
import { handlingForm } from './handling-form';
import { newest } from './stale-handling';
import { DayPage } from './views/day-page';

/** The page of a day that concerns nobody in particular; the same wherever it is asked for. */
@Injectable()
export class DayPages {
  constructor(
    private readonly files: AlertFiles,
    private readonly defenders: DefendersService,
  ) {}

  /** @throws NotFound */
  file(viewer: Viewer, place: AlertPlace): Promise<AlertFile> {
    return this.files.show(viewer, place);
  }

  /** @throws NotFound */
  async show(
    viewer: Viewer,
    place: AlertPlace,
    { values, refusal, notice }: { values?: FormValues; refusal?: Refusal; notice?: string } = {},
  ): Promise<string> {
    const file = await this.file(viewer, place);
    return page(DayPage, {
      file,
      held: await this.held(viewer, file),
      form: handlingForm(file, values, refusal),
      stale: refusal?.stale ? newest(file) : undefined,
      notice,
    });
  }

  /** Who is counted, as far as the viewer sees them. */
  private async held(viewer: Viewer, { alert }: AlertFile): Promise<Profile[]> {
    if (alert?.rule !== 'CENSUS') return [];
    const ids = [...(await this.defenders.idsOf(viewer, alert.held)).values()];
    const found = new Map((await this.defenders.getMany(viewer, ids)).map((one) => [one.reference, one]));
    return alert.held.flatMap((reference) => found.get(reference) ?? []);
  }
}
