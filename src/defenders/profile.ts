import type { Confidentiality, ConsentScope, ConsentValue } from './domain/consent';
import type { NameKind } from './domain/name-kinds';

/** One written form of a name. */
export interface NameForm {
  text: string;
  lang: string | null;
  kind: NameKind | null;
}

/** Who a defender is, whole. What is null is not known; a purpose without an answer is not in `consent`. */
export interface Profile {
  id: string;
  seq: number;
  reference: string;
  names: NameForm[];
  gender: string | null;
  /** EDTF, as written. */
  born: string | null;
  country: string | null;
  professions: string[] | null;
  rights: string[] | null;
  summary: string | null;
  confidentiality: Confidentiality | null;
  consent: Partial<Record<ConsentScope, ConsentValue>>;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
