import { bundle, happened, person } from '../../test/support/bundles';
import type { SignedIn } from '../../test/support/client';
import { fetched, wish } from '../../test/support/exports';
import { everythingIn } from '../../test/support/file-texts';
import { runDueJobs } from '../../test/support/jobs';
import { startWorld, type World } from '../../test/world';
import { commandLine } from '../access/viewer';
import { BundlesService } from '../bundles/bundles.service';
import type { Audience } from '../access/domain/audience';
import type { ExportFormat } from './domain/formats';
import { templatesOfVigil } from './domain/templates';

let world: World;
let staff: SignedIn;

/** What must not be told to partners, each with a mark that stands nowhere else. */
const withheld = [
  'canaryname',
  'canarysummary',
  'canaryevent',
  'canaryplace',
  'canaryquote',
  'canarysource',
  'canarywork',
];

const told = happened('apprehension', '2021-09-19', { place: 'Toldtown', citations: [{ title: 'Told source' }] });
const narrow = happened('media', '2022-01-02', {
  ...{ summary: 'canaryevent', place: 'canaryplace', sensitivity: 'internal' },
  citations: [{ title: 'Invented source', quote: 'canaryquote' }],
});
const mixed = happened('media', '2022-03-02', {
  citations: [{ title: 'Told paper' }, { title: 'canarysource', sensitivity: 'internal' }],
});
const marked = person('M-1', 'Invented Mira', [told, narrow, mixed], {
  names: [
    { text: 'Invented Mira', lang: 'en', kind: 'main' },
    { text: 'canaryname', kind: 'alias', sensitivity: 'internal' },
  ],
  country: 'CN',
  summary: 'canarysummary',
  professions: ['canarywork'],
  sensitivity: { professions: 'internal' },
  confidentiality: 'partners',
  consent: { share_partner: 'given', un_confidential: 'given' },
});
const hidden = person('H-1', 'canaryperson', [told], { confidentiality: 'internal', consent: {} });

beforeAll(async () => {
  world = await startWorld();
  await world.app.get(BundlesService).import(commandLine, bundle([marked, hidden]));
  staff = await world.as('staff');
});
afterAll(() => world.close());

const combinations = templatesOfVigil.flatMap(({ code, kind, formats }) =>
  formats.map((format): [string, ExportFormat, Audience] => [
    code,
    format,
    kind === 'submission' ? 'un_confidential' : 'partner',
  ]),
);

describe('What is withheld stands in no byte of', () => {
  it.each(combinations)('%s as %s for %s', async (template, format, audience) => {
    const fields = wish({ template, format, audience });
    const { headers } = await staff.http.post('/exports').type('form').send(fields).expect(303);
    await runDueJobs(world);

    const { bytes, disposition } = await fetched(staff.http, headers.location!);
    const reference = /X-\w{4}-\w{4}/.exec(disposition)![0];
    const text = await everythingIn(bytes, format);

    expect(text).toContain(reference);
    if (template !== 'annex') expect(text).toContain('Mira');
    for (const canary of [...withheld, 'canaryperson'])
      expect([canary, text.includes(canary)]).toEqual([canary, false]);
    expect(text).not.toContain('H-1');
    await staff.http.post(`${headers.location}/end`).expect(303);
  });
});
