import { types } from 'pg';

const { DATE, INT8 } = types.builtins;
const TEXT_ARRAY = 1009;
const DATE_ARRAY = 1182;

/**
 * How values of PostgreSQL arrive in raw queries: a `date` is a Day ('2021-09-19'), never a Date, which would have a
 * time and a zone; a bigint (`count(*)`, `seq`) is a number, since none of ours comes near 2^53.
 */
export function usePlainTypes(): void {
  types.setTypeParser(DATE, (text) => text);
  types.setTypeParser(DATE_ARRAY as number, types.getTypeParser(TEXT_ARRAY as number) as (text: string) => string[]);
  types.setTypeParser(INT8, Number);
}
