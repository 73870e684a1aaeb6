import type { Problem } from '../lib/errors';
import { type FormValues, problemsOfFields, textOf } from '../web/form-values';
import { readInput } from '../web/read-input';
import { inputOfKind } from './confidential.dto';
import { contentFrom } from './content';
import type { ConfidentialKind, Content } from './domain/kinds';
import { fieldsOf } from '../web/fields';

/** Reads the form of a record. @throws Invalid with everything that is wrong */
export function readRecordForm(kind: ConfidentialKind, values: FormValues): Content {
  const names = [...fieldsOf(inputOfKind[kind]).keys()];
  const input = Object.fromEntries(names.map((name) => [name, textOf(values, name)]));
  return contentFrom(kind, readInput<object>(inputOfKind[kind], { input, problems: [], rows: {} }));
}

/** Codes that are accepted are for programs: in a form an answer that is needed is chosen. */
export const problemsOfForm = (problems: Problem[]): Problem[] => problemsOfFields(problems);
