/** SQL: takes everything out of the tables, past the triggers that refuse that to everybody else. */
export const emptyTables = `
  DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    TRUNCATE jobs.job_common;
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY CASCADE'
               FROM pg_tables
              WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'typeorm_metadata'));
  END $$`;
