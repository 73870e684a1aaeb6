import { dirname, join } from 'node:path';
import { urlOf, workerDatabase } from './test-db';

const worker = process.env.JEST_WORKER_ID ?? '1';

process.env.DATABASE_URL = urlOf(workerDatabase(worker));
process.env.VIGIL_KEYS_FILE = process.env.TEST_KEYS_FILE;
process.env.VIGIL_DATA_DIR = join(dirname(process.env.TEST_KEYS_FILE!), `worker-${worker}`);
process.env.VIGIL_TEST_PASSWORD_COST = 'test';
