import type { FormState } from '../../web/form-values';
import type { Batch, KeptRow } from '../batch';

/** What the page of a row shows. */
export interface RowPageProps {
  batch: Batch;
  row: KeptRow;
  gathered: KeptRow[];
  isWritten: boolean;
  /** Candidates that are there for the viewer at this moment. */
  seen: ReadonlySet<string>;
  /** By what the row stands, for the forms. */
  standing: string;
  form: FormState;
  notice?: string;
  /** The next row that asks or cannot be taken. */
  next?: number;
}
