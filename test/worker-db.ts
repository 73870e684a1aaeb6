import { urlOf, workerDatabase } from './test-db';

process.env.DATABASE_URL = urlOf(workerDatabase(process.env.JEST_WORKER_ID ?? '1'));
