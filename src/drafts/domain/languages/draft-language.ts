import type { RuleCode } from '../../../alerts/domain/alert';

/** What a language adds to its headlines so that whole texts can be drafted. ICU MessageFormat throughout. */
export interface DraftLanguage {
  /** Its own name for itself. */
  name: string;
  /**
   * The fact in one sentence, with its full stop: who, since when, how they stand, on which day. It owns its doubt. It
   * may use all that a headline may, with the phrases `liberty` and `still`; `uncertain` is `yes` or `no`.
   */
  facts: Partial<Record<RuleCode, string>>;
  /** "This human rights defender", as it stands after "of"; where no gender is known, "this person". */
  person: string;
  /** Before a source: "Source: {text}". */
  source: string;
  sources: string;
  /** Stand where nothing is known, for whoever sends the text to fill in. */
  blanks: { organisation: string; source: string };
  templates: {
    opening: Templates;
    post: Templates;
    letter: Templates;
  };
}

export type Templates = { any: string } & Partial<Record<RuleCode, string>>;
