import { Invalid } from '../lib/errors';

const faultOf = (error: unknown) =>
  (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};

/** Is it the reference of the case that another one has? */
export const isReferenceTaken = (error: unknown): boolean => faultOf(error).constraint === 'defender_reference_key';

/** Why a row cannot be written, where it is the row that is to blame. */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof Invalid) return error.problems[0]?.message;
  const { code, constraint } = faultOf(error);
  if (code === '23505')
    return constraint === 'defender_reference_key' || constraint === 'case_group_reference_key'
      ? 'Its reference is already that of another case or joint case. Write another one.'
      : 'It is there already.';
  return code?.startsWith('23') || code?.startsWith('22') ? 'The database cannot keep it as it is written.' : undefined;
}
