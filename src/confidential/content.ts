import { Invalid, type Problem } from '../lib/errors';
import { ConfidentialInput } from './confidential.dto';
import { type ConfidentialKind, type Content, type Fields, kinds } from './domain/kinds';

/** The content that an input of the API states. @throws Invalid when it has fields of another kind too */
export function contentOf(input: ConfidentialInput): Content {
  const { kind } = input;
  const problems: Problem[] = kinds
    .filter((other) => other !== kind && input[other] !== undefined)
    .map((other) => ({ path: other, message: `does not belong here: the kind is ${kind}.` }));
  if (problems.length > 0) throw new Invalid(problems);
  try {
    return contentFrom(kind, input[kind]!);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(error.problems.map(({ path, message }) => ({ path: `${kind}.${path}`, message })));
  }
}

/** The content of a kind from fields that were checked one by one. @throws Invalid when they contradict each other */
export function contentFrom(kind: ConfidentialKind, given: object): Content {
  const fields: Fields = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'));
  if (fields.only_by !== undefined && fields.may_be_contacted !== 'only_by') {
    throw new Invalid([{ path: 'only_by', message: 'says something only where the answer above it is “only by”.' }]);
  }
  return { kind, fields };
}
