import { type Level, levels } from '../../src/access/domain/levels';
import { roles, type Role } from '../../src/access/domain/roles';
import type { Answer } from './support/http';
import { plantCases, type Planted } from './support/cases';
import { endOfRun } from './support/end-of-run';
import { enter, makeFullToken, makeToken, type SignedIn } from './support/members';
import { addressOf, mayCall, nowhere, routes } from './support/routes';
import { walk } from './support/site';
import { all, at } from './support/together';
import { Vigil } from './support/vigil';

let vigil: Vigil;
let author: SignedIn;
let cases: Record<Level, Planted>;
const people = {} as Record<Role, SignedIn & { token: string }>;
beforeAll(async () => {
  vigil = await Vigil.start();
  author = await enter(vigil, 'reviewer', 'Ruth Invented');
  cases = await plantCases(author);
  for (const role of roles) {
    const who = await enter(vigil, role);
    people[role] = { ...who, token: await makeFullToken(who.person) };
  }
}, 60_000);
afterAll(() => vigil.close());

/** Which levels each sees, written out by hand. */
const sees: Record<Role, readonly Level[]> = {
  administrator: ['public', 'partners', 'internal', 'restricted'],
  researcher: ['public', 'partners', 'internal'],
  reviewer: ['public', 'partners', 'internal'],
  campaigner: ['public', 'partners', 'internal'],
  staff: ['public', 'partners', 'internal'],
  partner: [],
};
const hiddenFrom = (role: Role): Planted[] =>
  levels.filter((level) => !sees[role].includes(level)).map((level) => cases[level]);

/** What an answer says to whoever asked, who knows the ids that she has sent. */
const learnt = ({ status, location, text, headers }: Answer, ids: Partial<Planted>) =>
  Object.values(ids).reduce(
    (said, id) => said.replaceAll(id, nowhere),
    [
      status,
      location,
      headers.etag,
      headers.link,
      headers['content-type'],
      text.replace(/name="_csrf"[^>]*/g, ''),
    ].join('\n'),
  );

const searches = (text: string) => ['/defenders', '/groups', '/calendar'].map((path) => `${path}?q=${text}`);

describe.each(roles)('21. What is out of reach of a %s does not exist', (role) => {
  it('on any page, list, search, count or calendar, nor for her programs', async () => {
    const { person, token } = people[role];
    const hidden = hiddenFrom(role);
    const asked = hidden.flatMap(({ mark, reference }) => [...searches(mark.slice(0, -1)), ...searches(reference)]);
    const { answers } = await walk(person, hidden.slice(0, 1), asked, 110);
    for (const path of ['/defenders', '/defenders?q=mark', '/groups', '/alerts', '/alerts?on=2026-09-19']) {
      answers.set(`/api/v1${path}`, await person.n2.api(token, path));
    }
    const shown = [...answers].filter(([address]) => !/[?&]q=/.test(address) || address.startsWith('/api'));
    const out = shown.map(([address, { text, location = '' }]) => [address, (text + location).toLowerCase()] as const);
    for (const { mark, reference } of hidden) {
      const found = out.filter(([, text]) => text.includes(mark) || text.includes(reference.toLowerCase()));
      expect(found.map(([address]) => address)).toEqual([]);
    }
    for (const level of sees[role]) expect(out.some(([, text]) => text.includes(cases[level].mark))).toBe(true);
    expect(JSON.parse(answers.get('/api/v1/defenders')!.text).items).toHaveLength(sees[role].length);
  });

  it('under its own address: the answer is that for an id of nothing, whatever is done', async () => {
    const { person, token } = people[role];
    const _csrf = await person.markOn('/account');
    const about = routes.filter(
      (route) => ['case', 'event', 'group', 'record'].includes(route.of) && mayCall(route, role),
    );
    expect(about.length).toBeGreaterThan(7);
    for (const ids of hiddenFrom(role)) {
      await all(about, async (route, i) => {
        const ask = (path: string): Promise<Answer> => {
          if (path.startsWith('/api/'))
            return at(person, i).api(token, path.slice(7), route.method, bodyOf(route.method));
          return route.method === 'GET' ? at(person, i).get(path) : at(person, i).post(path, { _csrf, name: 'x' });
        };
        const [one, none] = [await ask(addressOf(route, { ...ids })), await ask(addressOf(route))];
        expect([route.name, learnt(one, ids)]).toEqual([route.name, learnt(none, {})]);
        expect([route.name, one.status]).not.toEqual([route.name, 200]);
      });
    }
  });
});

const bodyOf = (method: string): object | undefined => (['POST', 'PUT'].includes(method) ? { x: 1 } : undefined);

describe('21. What is opened on one process is seen on the other at once, and no longer than it is open', () => {
  it('a restricted case, while it is opened to somebody', async () => {
    const token = await makeFullToken(author.person);
    const { case: id, mark } = cases.restricted;
    const ann = people.campaigner;
    const seen = async () => [
      (await ann.person.n2.get(`/defenders/${id}`)).status,
      (await ann.person.n2.get('/defenders')).text.includes(mark),
      (await ann.person.n2.api(ann.token, `/defenders/${id}`)).status,
    ];
    expect(await seen()).toEqual([404, false, 404]);
    const body = { account: ann.id, reason: 'Writes the appeal.' };
    const opened = await author.person.api(token, `/defenders/${id}/openings`, 'POST', body);
    expect(opened.status).toBe(201);
    expect(await seen()).toEqual([200, true, 200]);
    const { id: opening } = JSON.parse(opened.text);
    expect((await author.person.api(token, `/defenders/${id}/openings/${opening}`, 'DELETE')).status).toBe(200);
    expect(await seen()).toEqual([404, false, 404]);
  });

  it('a case whose level is changed', async () => {
    const token = await makeToken(author.person, ['case.read', 'case.restrict']);
    const { case: id, mark } = cases.internal;
    const ann = people.staff;
    const change = async (level: Level) => {
      const { headers } = await author.person.api(token, `/defenders/${id}`);
      const match = { 'if-match': String(headers.etag) };
      expect((await author.person.api(token, `/defenders/${id}/level`, 'PUT', { level }, match)).status).toBe(200);
    };
    const seen = async () => (await ann.person.n2.get(`/defenders?q=${mark}`)).text.includes(id);
    expect(await seen()).toBe(true);
    await change('sealed');
    expect(await seen()).toBe(false);
    expect((await ann.person.n2.get(`/defenders/${id}`)).status).toBe(404);
    await change('internal');
    expect(await seen()).toBe(true);
  });

  it('no letter says anything of a case', () => {
    for (const { text, headers } of vigil.mail.arrived) expect(text + headers.subject).not.toMatch(/mark|REF-/);
  });
});

endOfRun(() => vigil);
