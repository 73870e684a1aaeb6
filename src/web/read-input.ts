import { Invalid } from '../lib/errors';
import { InputClass } from './fields';
import { FormReading } from './form-values';
import { validateInput } from './validation';

/**
 * The input that a form stands for, by the same class that reads the API. A date that cannot be read is named at its
 * box; what the class says of the same field is left out then, since it is only missing because it is wrong.
 * @throws Invalid with everything that is wrong at once
 */
export function readInput<T extends object>(input: InputClass<T>, { input: given, problems }: FormReading): T {
  const read = (): T => validateInput(input, given);
  if (problems.length === 0) return read();
  try {
    read();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const known = (path: string): boolean => problems.some((p) => p.path.startsWith(`${path}.`) || p.path === path);
    throw new Invalid([...problems, ...error.problems.filter((p) => !known(p.path))]);
  }
  throw new Invalid(problems);
}
