/** Did PostgreSQL refuse a row because of this unique index (SQLSTATE 23505)? */
export function isTaken(error: unknown, index: string): boolean {
  const { code, constraint } = (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
  return code === '23505' && constraint === index;
}
