import { type MailServer, startMailServer } from '../support/mail-server';
import { startWorld, type World } from '../world';
import { countsOf, expectMailed } from './outcome';
import { prepareStatements } from './prepared-statements';
import { SimulatedYear, type Year } from './simulated-year';

const seed = Number(process.env.YEAR_SEED ?? 20_270_501);
const days = Number(process.env.YEAR_DAYS ?? 366);
const year: Year = { from: '2027-05-01', days, people: 1000, seed };

let world: World;
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ smtpUrl: mails.url, mailFrom: 'Vigil <vigil@example.org>' });
  prepareStatements(world);
});
afterAll(async () => {
  await world.close();
  await mails.close();
});

describe('a year in which much goes wrong', () => {
  it('tells everybody of every date that she may know and asks for, once, in time, and of nothing else', async () => {
    const simulated = new SimulatedYear(world, year);
    try {
      await simulated.begin();
      await simulated.run();
      await expectMailed(world, mails, simulated);
      const cpu = Math.round(process.cpuUsage().user / 1e6);
      process.stderr.write(
        `${days} days, seed ${seed}: ${countsOf(simulated)}; ${mails.arrived.length} mails; ${cpu} s of processor\n`,
      );
    } catch (error) {
      const last = simulated.diary.slice(-30).join('\n');
      throw new Error(`With YEAR_SEED=${seed}: ${(error as Error).message}\n${last}`, { cause: error });
    }
  }, 600_000);
});
