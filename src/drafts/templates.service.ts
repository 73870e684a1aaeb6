import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import type { LanguageCode } from '../alerts/domain/wording/language';
import { Conflict, Invalid } from '../lib/errors';
import { Database } from '../platform/database';
import { checkTemplate } from './domain/check-template';
import { defaultTemplate } from './domain/default-templates';
import type { Templates } from './domain/drafts';
import { draftParts, draftRules, type TemplateKey, type TemplateRule } from './domain/parts';
import { withLetters } from './domain/template';
import type { TemplateProblem } from './domain/template-problems';
import { TemplatesRepository, type TemplateVersion } from './templates.repository';

/** A template as it is in force, and where it comes from. */
export interface Template extends TemplateKey {
  text: string;
  /** `own`: of the organisation · `vigil`: ships with Vigil · `any`: that for any date stands in. */
  from: 'own' | 'vigil' | 'any';
  /** The newest version that was saved, also one that went back to Vigil's; 0: nobody changed it. */
  version: number;
  editedBy: string | null;
  editedAt: Date | null;
}

/** Reads and changes the templates of the organisation. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly rows: TemplatesRepository,
  ) {}

  /** Every template of a language. */
  async list(language: LanguageCode): Promise<Template[]> {
    const saved = await this.rows.current(language);
    return (['any', ...draftRules] as const).flatMap((rule) =>
      draftParts.map((part) => inForce({ language, rule, part }, saved)),
    );
  }

  async get(key: TemplateKey): Promise<Template> {
    return inForce(key, await this.rows.current(key.language));
  }

  /** Which template each part of an alert is filled from. */
  async of(language: LanguageCode, rule: TemplateRule): Promise<Templates> {
    const saved = await this.rows.current(language);
    const text = (part: TemplateKey['part']): string => inForce({ language, rule, part }, saved).text;
    return { headline: text('headline'), opening: text('opening'), post: text('post'), letter: text('letter') };
  }

  history(key: TemplateKey): Promise<TemplateVersion[]> {
    return this.rows.history(key);
  }

  /** What speaks against a template; nothing: it may be saved. */
  check({ language, rule, part }: TemplateKey, text: string): TemplateProblem[] {
    return checkTemplate(text, rule, part, language);
  }

  /**
   * Puts a template into force. @param version the one that was read
   * @throws Invalid when it leaves out what must be said, or cannot be read; Conflict when somebody changed it since
   */
  async save(viewer: Viewer, key: TemplateKey, version: number, text: string): Promise<void> {
    const kept = withLetters(text).trim();
    const problems = this.check(key, kept);
    if (problems.length > 0) throw new Invalid(problems.map((problem) => ({ path: 'text', message: words(problem) })));
    await this.add(viewer, key, version, kept);
  }

  /** Goes back to the template of Vigil. @throws Conflict when somebody changed it since */
  reset(viewer: Viewer, key: TemplateKey, version: number): Promise<void> {
    return this.add(viewer, key, version, null);
  }

  private add(viewer: Viewer, key: TemplateKey, version: number, text: string | null): Promise<void> {
    return this.database.transaction(viewer, async () => {
      noteForTrail({ language: key.language, rule: key.rule, part: key.part, version: version + 1 });
      const [newest] = await this.rows.history(key);
      const isNew = (newest?.version ?? 0) === version && (await this.rows.add(viewer, key, version + 1, text));
      if (!isNew) throw new Conflict('Somebody changed this template since you opened it.', true);
    });
  }
}

/** "Line 2, character 14: …": the place first. */
const words = ({ at, message }: TemplateProblem): string => (at ? `${at}: ${message}` : message);

function inForce(key: TemplateKey, saved: readonly TemplateVersion[]): Template {
  const { language, rule, part } = key;
  const own = (of: TemplateRule): TemplateVersion | undefined =>
    saved.find((one) => one.rule === of && one.part === part);
  const mine = own(rule);
  const { version = 0, editedBy = null, editedAt = null } = mine ?? {};
  const base = { language, rule, part, version, editedBy, editedAt };
  if (mine?.text != null) return { ...base, text: mine.text, from: 'own' };
  const shipped = defaultTemplate(language, rule, part);
  if (shipped !== undefined) return { ...base, text: shipped, from: 'vigil' };
  return { ...base, text: own('any')?.text ?? defaultTemplate(language, 'any', part)!, from: 'any' };
}
