import { urlOf, workerDatabase } from './test-db';

process.env.DATABASE_URL = urlOf(workerDatabase(process.env.JEST_WORKER_ID ?? '1'));
process.env.VIGIL_KEYS_FILE = process.env.TEST_KEYS_FILE;
process.env.VIGIL_TEST_PASSWORD_COST = 'test';
