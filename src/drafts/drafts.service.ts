import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { ComposedAlert } from '../alerts/domain/compose';
import { discloseAlert } from '../alerts/domain/disclosed-alert';
import type { LanguageCode } from '../alerts/domain/wording/language';
import { OrganisationService } from '../organisation/organisation.service';
import { type Drafts, draftsFrom } from './domain/drafts';
import { isDraftRule } from './domain/parts';
import { TemplatesService } from './templates.service';

/** Why there are no texts. */
export interface NoDrafts {
  none: string;
}

/** Drafts the texts for outside: of public alerts alone. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly templates: TemplatesService,
    private readonly organisation: OrganisationService,
  ) {}

  /**
   * The texts of an alert in one language, or why there are none. The alert must have been asked for as the viewer, so
   * that it is what she may know today.
   */
  async draftsOf(_viewer: Viewer, alert: ComposedAlert, language: LanguageCode): Promise<Drafts | NoDrafts> {
    const told = discloseAlert(alert, 'public');
    if (!told) return { none: whyNone(alert) };
    const { rule, facts } = alert;
    if (!isDraftRule(rule))
      return { none: 'Vigil has no words for outside for this kind of date. Write them by hand.' };
    const templates = await this.templates.of(language, rule);
    const { name } = await this.organisation.current();
    const drafts = draftsFrom({ facts, sources: told.sources, organisation: name }, templates, language);
    return drafts ?? { none: 'Vigil has no words for outside for this kind of date. Write them by hand.' };
  }
}

const whyNone = ({ quiet }: ComposedAlert): string =>
  quiet
    ? 'The organisation keeps the case quiet. Nothing is drafted for outside.'
    : 'This is a task for the team. Texts are drafted only for what may be published.';
