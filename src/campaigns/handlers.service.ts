import { Injectable } from '@nestjs/common';
import { may } from '../access/domain/roles';
import type { Viewer } from '../access/viewer';
import { CaseAccessService } from '../sharing/case-access.service';

/** Somebody to whom an alert can be handed. */
export interface Handler {
  id: string;
  name: string;
}

/** Finds those to whom an alert can be handed: who may handle alerts and sees every case that it concerns. */
@Injectable()
export class Handlers {
  constructor(private readonly access: CaseAccessService) {}

  async of(viewer: Viewer, concerned: string[]): Promise<Handler[]> {
    const people = await this.access.whoSee(viewer, concerned, ({ role }) => may(role, 'alert.handle'));
    return people.map(({ id, name }) => ({ id, name }));
  }
}
