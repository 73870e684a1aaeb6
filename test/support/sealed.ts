import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../../src/app.module';
import { configureApp } from '../../src/app.setup';
import { readConfig } from '../../src/platform/config';
import type { World } from '../world';

/** What is written into the confidential records of a case: every text can be told from all others. */
export const planted = {
  relative_contact: {
    name: 'PLANTED-SISTER',
    relation: 'PLANTED-RELATION',
    phone: '+44 20 7946 0958',
    email: 'planted.sister@example.org',
    reach: 'PLANTED-REACH\nPLANTED-SECOND-LINE',
    language: 'PLANTED-LANGUAGE',
    may_be_contacted: 'only_by',
    only_by: 'PLANTED-COUSIN',
    note: 'PLANTED-NOTE',
  },
  identity_document: {
    type: 'PLANTED-TYPE',
    number: 'PLANTED-AB123456',
    issuer: 'PLANTED-ISSUER',
    place: 'PLANTED-PLACE',
    issued: '2011-04',
  },
  residence: {
    address: 'PLANTED-STREET 4\nPLANTED-TOWN',
    from: '2012~',
    until: '2031-01',
    note: 'PLANTED-ABOUT-HOME',
  },
  confidential_source: {
    name: 'PLANTED-SOURCE',
    code: 'PLANTED-CODE',
    relation: 'PLANTED-TIE',
    how_known: 'direct',
    contact: 'PLANTED-CONTACT',
    attribution: 'PLANTED-WORDS',
  },
  safety_note: { text: 'PLANTED-WARNING' },
};
export type PlantedKind = keyof typeof planted;
export const plantedKinds = Object.keys(planted) as PlantedKind[];

/** What must come out nowhere; the digits are how a number would be kept for searching. */
const marks = ['PLANTED', 'planted.sister', '7946 0958', '442079460958', '079460958', 'AB123456'];
const hex = (text: string): string => Buffer.from(text).toString('hex');

/** The marks that stand in a text: as they are, or as a dump writes bytes. */
export const marksIn = (text: string): string[] =>
  marks.filter((mark) => [mark, hex(mark)].some((form) => text.toLowerCase().includes(form.toLowerCase())));

/** Writes one record of each kind into a case; gives their ids. */
export async function plant(world: World, defenderId: string): Promise<Record<PlantedKind, string>> {
  const ids: Partial<Record<PlantedKind, string>> = {};
  for (const kind of plantedKinds) {
    const input = { kind, [kind]: planted[kind] };
    ids[kind] = (await world.http.post(`/api/v1/defenders/${defenderId}/confidential`).send(input).expect(201)).body.id;
  }
  return ids as Record<PlantedKind, string>;
}

/** Every row of every table as text, as a dump has it. */
export async function dump(world: World): Promise<string> {
  const tables = await world.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => world.sql<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

/** Everything that the process writes to its outputs while `work` runs. */
export async function written(work: () => Promise<void>): Promise<string> {
  const outputs = [process.stdout, process.stderr];
  const texts: string[] = [];
  const before = outputs.map((output) => output.write.bind(output));
  for (const output of outputs) {
    output.write = (chunk: string | Uint8Array) => {
      texts.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return true;
    };
  }
  try {
    await work();
  } finally {
    outputs.forEach((output, i) => (output.write = before[i]!));
  }
  return texts.join('');
}

/** Another process of Vigil on the same database, started with the keys of a file. */
export async function startAnother(keysFile: string): Promise<NestExpressApplication> {
  const config = { ...readConfig(), keysFile };
  const addresses = { owner: config.databaseUrl!, application: config.databaseUrl! };
  const module = await Test.createTestingModule({ imports: [AppModule.on(config, addresses)] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  configureApp(app);
  return app.init();
}
