import { sensitivities, type Sensitivity } from '../access/domain/audience';
import { CodeField, TextField } from '../web/text-fields';
import { erasureReasons, type ErasureReason } from './domain/erasure-reasons';

/** What people say of a document. */
export class DocumentInput {
  @TextField({ max: 300, required: true, about: 'What it is, in the words of those who read it' })
  title: string;

  @CodeField(sensitivities, { what: 'a circle that may be told', required: true })
  sensitivity: Sensitivity;
}

export class DocumentErasureInput {
  @CodeField(erasureReasons, { what: 'a reason', required: true })
  reason: ErasureReason;
}
