/**
 * What may be kept and logged of an error in a job: its kind, its code, and where in our code it happened. Never its
 * message or details, which repeat what the job was about (a name in a unique index, the address of a recipient).
 */
export function toldOfError(error: unknown): { words: string; where: string[] } {
  if (!(error instanceof Error)) return { words: 'Something that is no error', where: [] };
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const number = driverError?.code ?? code;
  const words = typeof number === 'string' && /^[\w.-]{1,40}$/.test(number) ? `${error.name} ${number}` : error.name;
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at [^]*:\d+:\d+\)?$/.test(line));
  return { words, where: where.slice(0, 8).map((line) => line.trim()) };
}
