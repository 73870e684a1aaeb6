import { type FormValues, textOf } from '../web/form-values';
import { readInput } from '../web/read-input';
import { DocumentInput } from './document.dto';

/** What a form says of a document. @throws Invalid */
export function readWords(values: FormValues): DocumentInput {
  const input = Object.fromEntries(['title', 'sensitivity'].map((name) => [name, textOf(values, name)]));
  return readInput(DocumentInput, { input, problems: [], rows: {} });
}
