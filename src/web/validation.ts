import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validateSync, type ValidationError } from 'class-validator';
import { Invalid, type Problem } from '../lib/errors';
import { fieldsOf, isInputClass, isObject, type InputClass } from './fields';
import { tooMany } from './nested-fields';

/** Nobody reads more. */
const mostProblems = 300;

/**
 * Reads a value as an input: the one way in for the API, for forms and for bundles. Every problem is found, up to 300, each with
 * the path to its field; `null` counts as absent; a field that the class does not have is refused.
 * @throws Invalid
 */
export function validateInput<T extends object>(input: InputClass<T>, value: unknown): T {
  const problems: Problem[] = [];
  const made = shape(input, value, '', problems);
  if (isObject(value)) problems.push(...problemsOf(validateSync(made as object, { forbidUnknownValues: true })));
  else problems.push({ path: '', message: `must be an object with ${acceptedBy(input)}.` });
  if (problems.length > 0) throw new Invalid(problems.slice(0, mostProblems));
  return made as T;
}

/** class-validator's nested errors as one flat list, with paths such as `events[1].citations[0].url`. */
export function problemsOf(errors: ValidationError[], path = ''): Problem[] {
  return errors.flatMap((error) => {
    const here = step(path, error.property);
    const message = error.constraints?.field;
    return message ? [{ path: here, message }] : problemsOf(error.children ?? [], here);
  });
}

const acceptedBy = (input: InputClass): string => [...fieldsOf(input).keys()].join(', ');

function step(path: string, property: string): string {
  if (/^\d+$/.test(property)) return `${path}[${property}]`;
  return path ? `${path}.${property}` : property;
}

const nameable = (key: string): string => (key.length > 60 ? `${key.slice(0, 60)}…` : key).toWellFormed();

/** Gives plain objects the class they are read as. Only known fields are taken over: not `__proto__`, not `constructor`. */
function shape(input: InputClass, value: unknown, path: string, problems: Problem[]): unknown {
  if (!isObject(value)) return value;
  const fields = fieldsOf(input);
  const made = new input() as Record<string, unknown>;
  for (const [key, given] of Object.entries(value)) {
    const info = fields.get(key);
    if (!info && problems.length >= mostProblems) continue;
    if (!info)
      problems.push({
        path: step(path, nameable(key)),
        message: `is not a field here. Accepted: ${acceptedBy(input)}.`,
      });
    else if (given !== null) made[key] = inner(info, given, step(path, key), problems);
  }
  return made;
}

function inner(
  info: { of?: () => InputClass; most?: number; read?: (v: unknown) => unknown },
  given: unknown,
  path: string,
  problems: Problem[],
): unknown {
  const { of, most, read } = info;
  if (!of) return read ? read(given) : given;
  if (!Array.isArray(given)) return shape(of(), given, path, problems);
  if (most !== undefined && given.length > most) {
    problems.push({ path, message: tooMany(given.length, most) });
    return undefined;
  }
  return given.map((item: unknown, i) => shape(of(), item, `${path}[${i}]`, problems));
}

/** Reads bodies and queries by the class that the handler names for them; everything else passes as it is. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !isInputClass(metatype)) return value;
    return validateInput(metatype, value);
  }
}
