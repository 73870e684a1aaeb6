import type { EventKind } from '../../custody/domain/event-kinds';
import type { ProposedCitation, ProposedSentence, ProposedEvent } from './import-model';

/** A case that Vigil has, as far as matching and comparing need it. */
export interface KnownPerson {
  id: string;
  reference: string;
  names: { text: string; lang?: string | null; kind?: string | null }[];
  gender?: string | null;
  born?: string | null;
  country?: string | null;
  nationalities?: string[] | null;
  professions?: string[] | null;
  rights?: string[] | null;
  summary?: string | null;
}

export interface KnownEvent {
  id: string;
  kind: EventKind;
  date: string;
  sentence?: ProposedSentence | null;
  place?: string | null;
  summary?: string | null;
  citations: { title?: string | null; url?: string | null; date?: string | null; quote?: string | null }[];
}

/** A case that may be the person of a row, and why. */
export interface MatchCandidate {
  id: string;
  reference: string;
  /** The name by which the team knows the case. */
  name: string;
  /** 0 to 100. */
  score: number;
  /** The reference is the same. */
  isExact: boolean;
  /** "same native name 黄雪琴", "born 1988 in both". */
  reasons: string[];
  /** "born 1988-07-15 in the file, 1990 in Vigil". */
  against: string[];
}

/** What the names say; never more than a proposal unless the reference is the same. */
export interface MatchResult {
  decision: 'create' | 'ask' | 'update';
  /** Best first. */
  candidates: MatchCandidate[];
  /** Where nobody is meant: who has a name that is only alike. Nothing is asked about them, and somebody can choose one. */
  near?: MatchCandidate[];
  /** Whom `why` names, where she is neither a candidate nor near: her id. */
  named?: string;
  why: string;
}

export const verdicts = ['create', 'update', 'same', 'ask', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

/** Fields of a case that a row may add to, and write over where somebody says so. */
export const changedFields = [
  'names',
  'gender',
  'born',
  'country',
  'nationalities',
  'professions',
  'rights',
  'summary',
] as const;

/** A field of an existing case that a row would change. */
export interface FieldChange {
  field: (typeof changedFields)[number];
  from: string | null;
  to: string;
  /**
   * `fill`: nothing was recorded; `add`: to a list; `refine`: known better; `conflict`: the two contradict each other, and
   * what is recorded stays unless somebody chooses the file.
   */
  kind: 'fill' | 'add' | 'refine' | 'conflict';
}

/** A further citation for an event that Vigil has: the same happening, perhaps dated otherwise. Never an overwrite. */
export interface ClaimProposal {
  eventId: string;
  kind: EventKind;
  recorded: string;
  /** The date of the file where it differs, EDTF. */
  claimed?: string;
  citations: ProposedCitation[];
}

/** What is to become of a row, in words too. */
export interface RowVerdict {
  verdict: Verdict;
  /** The case to update, or that is the same already. */
  target?: { id: string; reference: string; name: string };
  changes: FieldChange[];
  newEvents: ProposedEvent[];
  claims: ClaimProposal[];
  /** One sentence for each reason. */
  why: string[];
  /** A case of which it spoke is not there any more: what is left waits to be judged anew. */
  isStale?: boolean;
}

/**
 * What somebody chose for a row: `skip`, `create`, or a case to update. `overwrite` names the fields in conflict for which the
 * file wins.
 */
export interface RowChoice {
  action: 'create' | 'update' | 'skip';
  targetId?: string;
  overwrite?: FieldChange['field'][];
}
