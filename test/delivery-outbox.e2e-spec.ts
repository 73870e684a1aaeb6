import { commandLine } from '../src/access/viewer';
import { BundlesService } from '../src/bundles/bundles.service';
import { DeliveryRepository } from '../src/deliveries/delivery.repository';
import { MailSender } from '../src/mail/mail-sender';
import { bundle, happened, person } from './support/bundles';
import { notTold, subscribe, told, work } from './support/deliveries';
import { type MailServer, startMailServer } from './support/mail-server';
import { startWorld, type World } from './world';

let world: World;
let mails: MailServer;

beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ zone: 'UTC', smtpUrl: mails.url, mailFrom: 'Vigil <vigil@example.org>' });
});
afterAll(async () => {
  await world.close();
  await mails.close();
});
beforeEach(async () => {
  await world.empty();
  mails.arrived.length = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
  world.clock.run();
});

const taken = happened('apprehension', '2021-05-20');

/** Mails of anniversaries lie in the outbox on 13 May at 07:00, and nobody has sent them. */
async function waiting(references: string[], wishes: object = {}): Promise<void> {
  const one = await world.as('campaigner');
  const cases = references.map((reference) => person(reference, `Zephyra ${reference}`, [taken]));
  await world.app.get(BundlesService).import(commandLine, bundle(cases));
  world.clock.stopAtMoment('2026-05-12T20:00Z');
  await subscribe(one, { rules: ['ANNIV-Y'], leads: [7], way: 'mail', ...wishes });
  await work(world);
  await work(world, '2026-05-13T07:00Z');
}

/** The mail server is there; gives the subjects of what arrived. */
async function arriving(): Promise<string[]> {
  await world.app.get(MailSender, { strict: false }).sendDue();
  return mails.arrived.map(({ headers }) => headers.subject!);
}

const setCase = (reference: string, column: string, value: string): Promise<unknown> =>
  world.sql(
    `WITH me AS (SELECT set_config('vigil.actor', 'test', false)) UPDATE defender SET ${column} = $2 FROM me WHERE reference = $1`,
    [reference, value],
  );
const keepQuiet = (reference: string) => setCase(reference, 'stance', JSON.stringify({ value: 'quiet' }));

describe('a mail that the mail server could not be given', () => {
  it('with names is composed again after an hour, and does not go to somebody to whom the case was closed', async () => {
    await world.sql(`INSERT INTO organisation (names_in_mails) VALUES (true)`);
    await waiting(['P-1', 'P-2'], { names: true });
    await setCase('P-1', 'confidentiality', 'restricted');

    await work(world, '2026-05-13T08:00Z');

    expect(await arriving()).toHaveLength(1);
    expect(mails.arrived[0]!.raw).toContain('Zephyra P-2');
    expect(await notTold(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20 dropped: hidden']);
  });

  it('by code is composed again after a day, once, as what holds then, and says that it is late', async () => {
    await waiting(['P-1']);

    await work(world, '2026-05-14T06:59Z');
    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20']);
    await work(world, '2026-05-14T07:00Z');
    await work(world, '2026-05-14T07:10Z');

    expect(await told(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20 late']);
    expect(await arriving()).toEqual([expect.stringContaining('(in 6 days)')]);
    expect(mails.arrived[0]!.text).toContain('Late: this should have reached you before.');
  });

  it('is not sent any more when it is of no use, and stands in the list as missed', async () => {
    await waiting(['P-1']);

    await work(world, '2026-05-22T07:00Z');

    expect(await arriving()).toEqual([]);
    expect(await notTold(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20 missed: too_late']);
  });

  it('is taken back when the case is kept quiet meanwhile, and nobody hears of either', async () => {
    await waiting(['P-1']);
    await keepQuiet('P-1');

    await work(world, '2026-05-13T07:10Z');
    await work(world, '2026-05-13T07:20Z');

    expect(await arriving()).toEqual([]);
    expect(await notTold(world)).toEqual(['7 ANNIV-Y P-1 2026-05-20 dropped: quiet']);
  });

  it('that told a headline is taken back without a word of the case when that is sealed afterwards, once', async () => {
    await waiting(['P-1']);
    expect(await arriving()).toHaveLength(1);
    const [{ headers }] = mails.arrived as [(typeof mails.arrived)[number]];
    mails.arrived.length = 0;
    await setCase('P-1', 'confidentiality', 'sealed');

    await work(world, '2026-05-13T07:10Z');
    await work(world, '2026-05-13T07:20Z');
    await work(world, '2026-05-13T07:40Z');

    expect(await arriving()).toEqual(['Vigil: do not use what you were told']);
    const [{ raw, headers: back }] = mails.arrived as [(typeof mails.arrived)[number]];
    expect(back['in-reply-to']).toBe(headers['message-id']);
    expect(raw).not.toMatch(/Zephyra|\bP-1\b|anniversary|20 May|\/defenders\//);
  });

  it('is taken back, and the withdrawal goes out alone, when it was tried and may have arrived', async () => {
    await waiting(['P-1']);
    mails.refuse(1);
    expect(await arriving()).toEqual([]);
    await keepQuiet('P-1');

    await work(world, '2026-05-13T07:10Z');
    await work(world, '2026-05-13T07:20Z');

    expect(await arriving()).toEqual(['Vigil: do not use what you were told']);
  });

  it('with several dates comes without the one that does not stand any more', async () => {
    await waiting(['P-1', 'P-2', 'P-3'], { rhythm: 'daily' });
    await keepQuiet('P-2');

    await work(world, '2026-05-13T07:10Z');
    await work(world, '2026-05-13T07:20Z');

    expect(await arriving()).toEqual([expect.stringContaining('2 dates')]);
    expect(await told(world)).toHaveLength(2);
    expect(await notTold(world)).toEqual(['7 ANNIV-Y P-2 2026-05-20 dropped: quiet']);
  });
});

describe('so many dates at once that nobody reads them all', () => {
  it('are one mail with the first fifty, and a link to the others', async () => {
    const references = Array.from({ length: 53 }, (_, i) => `P-${100 + i}`);
    await waiting(references, { rhythm: 'daily' });

    expect(await arriving()).toEqual([expect.stringContaining('53 dates')]);
    const raw = mails.arrived[0]!.raw.replaceAll('=\r\n', '');
    expect(raw.match(/^[\w-]+: anniversary of detention/gm)).toHaveLength(50);
    expect(raw).toMatch(/And 3 more:\s+http\S+\/alerts/);
  });

  it('go out to their end, in parts, when there are hundreds', async () => {
    const references = Array.from({ length: 310 }, (_, i) => `P-${100 + i}`);
    await waiting(references, { rhythm: 'daily' });

    expect(await told(world)).toHaveLength(310);
    expect((await arriving()).sort()).toEqual([
      expect.stringContaining(': 10 dates'),
      expect.stringContaining('300 dates'),
    ]);
  });
});

it('whose rights are taken while she is about to be told is told with those that are left, a round later', async () => {
  await waiting([], {});
  await world.app
    .get(BundlesService)
    .import(commandLine, bundle([person('P-1', 'Zephyra P-1', [happened('apprehension', '2021-05-21')])]));
  await work(world, '2026-05-13T08:00Z');
  const repository = world.app.get(DeliveryRepository);
  const claim = repository.claim.bind(repository);
  jest.spyOn(repository, 'claim').mockImplementationOnce(async (id) => {
    await world.sql(`UPDATE account SET status = 'suspended'`);
    return claim(id);
  });

  await work(world, '2026-05-14T07:00Z');
  expect(await told(world)).toEqual([]);
  await work(world, '2026-05-14T07:01Z');

  expect(await notTold(world)).toEqual(['7 ANNIV-Y P-1 2026-05-21 dropped: suspended']);
});
