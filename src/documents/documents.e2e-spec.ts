import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { happened, person } from '../../test/support/bundles';
import { inventedScan, register } from '../../test/support/documents';
import { hidden, hostilePdf } from '../../test/support/hostile-pdf';
import { startWorld, type World } from '../../test/world';

let world: World;
let scan: Buffer;
let iris: string;
let taken: string;
beforeAll(async () => {
  world = await startWorld();
  scan = await inventedScan();
});
beforeEach(async () => {
  await world.empty();
  world.clock.stopAt('2026-11-24');
  const event = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });
  const consent = { public_name: 'given', share_partner: 'given' };
  const one = person('XX-1', 'Iris Invented', [event], { confidentiality: 'public', consent });
  await register(world, one);
  [{ id: iris }] = (await world.sql<{ id: string }>('SELECT id FROM defender')) as [{ id: string }];
  [{ id: taken }] = (await world.sql<{ id: string }>('SELECT id FROM event')) as [{ id: string }];
});
afterAll(() => world.close());

type Fields = Record<string, string>;
const send = (file: Buffer | undefined, fields: Fields = {}, http = world.http) => {
  const asked = http.post(`/defenders/${iris}/documents`);
  for (const [name, value] of Object.entries({ title: 'Invented verdict', sensitivity: 'restricted', ...fields }))
    void asked.field(name, value);
  return file ? asked.attach('file', file, '../../Iris Invented.pdf') : asked;
};
const add = async (file: Buffer, fields: Fields = {}, http = world.http): Promise<string> => {
  const { headers } = await send(file, fields, http).expect(303);
  return /\/documents\/([\w-]+)\?done=added/.exec(String(headers.location))![1]!;
};
const text = async (path: string, http = world.http): Promise<string> => (await http.get(path).expect(200)).text;
const form = (path: string, fields: Fields, http = world.http) => http.post(path).type('form').send(fields);

describe('A document', () => {
  it('is kept byte for byte, sealed, and comes back as it came: to be saved, never to be opened', async () => {
    const pdf = hostilePdf();
    const id = await add(pdf, { event: taken });

    const [row] = await world.sql<{ sealed: Buffer; type: string; size: number }>('SELECT * FROM document');
    expect(row).toMatchObject({ type: 'pdf', size: pdf.length });
    for (const mark of Object.values(hidden)) expect(row!.sealed.includes(mark)).toBe(false);
    const { body, headers } = await world.http.get(`/documents/${id}/file`).expect(200);
    expect(Buffer.compare(body as Buffer, pdf)).toBe(0);
    expect(headers['content-disposition']).toBe(`attachment; filename="document-${id.slice(0, 8)}.pdf"`);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
    const page = await text(`/documents/${id}?done=added`);
    expect(page).toContain(createHash('sha256').update(pdf).digest('hex'));
    expect(page).toContain('Test Owner');
    expect(page).toMatch(/Belongs to<\/dt><dd>[^<]*19 September 2021/);
    expect(page).not.toMatch(/<(iframe|object|embed)/);
  });

  it('is shown page by page, as pictures that hold pixels alone', async () => {
    const id = await add(hostilePdf({ pages: 3 }));

    expect(await text(`/documents/${id}?page=2`)).toContain(`src="/documents/${id}/pages/2/picture.png?width=960"`);
    const { body, headers } = await world.http.get(`/documents/${id}/pages/2/picture.png?width=320`).expect(200);
    expect(headers['content-disposition']).toBe('inline; filename="page.png"');
    const { format, width, height, exif, xmp } = await sharp(body as Buffer).metadata();
    expect({ format, width, height, exif, xmp }).toMatchObject({ format: 'png', width: 320, height: 453 });
    expect((await sharp(body as Buffer).stats()).isOpaque).toBe(true);
    for (const page of ['4', '0', 'x', '1e1'])
      await world.http.get(`/documents/${id}/pages/${page}/picture.png`).expect(404);
    await world.http.get(`/documents/${id}?page=4`).expect(404);
  });

  it('stands in the list of the case; one that is there already is not kept twice', async () => {
    expect(await text(`/defenders/${iris}/documents`)).toContain('No document yet');
    const id = await add(scan);

    expect(await text(`/defenders/${iris}/documents`)).toContain(`href="/documents/${id}"`);
    expect((await send(scan, { title: 'Again' }).expect(422)).text).toContain('there already, as “Invented verdict”');
    expect(await text(`/defenders/${iris}`)).toContain(`href="/defenders/${iris}/documents"`);
  });

  it('needs a file, a title and a word on who may be told, and keeps what was written', async () => {
    expect((await send(undefined).expect(422)).text).toContain('Choose a file first');
    const { text } = await send(scan, { title: ' ', sensitivity: 'all' }).expect(422);
    expect(text).toContain('href="#f-title"');
    expect(text).toContain('href="#f-sensitivity"');
    expect((await send(scan, { event: crypto.randomUUID() }).expect(422)).text).toContain('not of this case');
    expect((await send(undefined, { title: 'Written <b>' }).expect(422)).text).toContain('value="Written &lt;b>"');
  });

  it('comes in a list of pages when there are many', async () => {
    const id = await add(scan);
    await world.sql(`SELECT set_config('vigil.actor', 'test', false)`);
    await world.sql(
      `INSERT INTO document (defender_id, type, title, size, pages, sealed, sha256, created_by, created_at, updated_at)
       SELECT defender_id, type, 'Number ' || n, size, pages, sealed, sha256, created_by, created_at, updated_at
         FROM document, generate_series(1, 60) AS n WHERE id = $1`,
      [id],
    );

    const first = await text(`/defenders/${iris}/documents`);
    expect(first).toContain('Number 60');
    expect(first).not.toContain('Number 9<');
    const next = /href="([^"]+)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&');
    expect(await text(next)).toContain('Number 9<');
  });

  it('has a line in the trail for each look, download and change', async () => {
    const id = await add(scan);
    await world.http.get(`/documents/${id}`).expect(200);
    await world.http.get(`/documents/${id}/pages/1/picture.png`).expect(200);
    await world.http.get(`/documents/${id}/file`).expect(200);

    const lines = await world.sql<{ act: string; detail: object; defender_id: string }>(
      `SELECT act, detail, defender_id FROM audit_event WHERE act LIKE 'document.%' ORDER BY id`,
    );
    expect(lines.map(({ act }) => act)).toEqual([
      'document.added',
      'document.read',
      'document.page',
      'document.downloaded',
    ]);
    for (const line of lines) expect(line).toMatchObject({ defender_id: iris, detail: { document: id } });
    expect(await text(`/defenders/${iris}/trail`)).toContain('downloaded a document');
  });

  it('is corrected by whoever has seen the newest, and its file stays', async () => {
    const id = await add(scan);
    const [before] = await world.sql<{ sealed: Buffer }>('SELECT sealed FROM document');
    const words = { title: 'Better', sensitivity: 'restricted', version: '1', event: taken };

    await form(`/documents/${id}/correction`, words).expect(303);
    const late = await form(`/documents/${id}/correction`, { ...words, title: 'Too late' }).expect(412);

    expect(late.text).toContain('Somebody changed this document since you opened it');
    expect(late.text).toContain('value="Too late"');
    expect(await text(`/documents/${id}`)).toContain('Better');
    expect(await world.sql('SELECT sealed FROM document')).toEqual([before]);
  });

  it('is erased for good: file, title and digest go; who, when and why stay', async () => {
    const id = await add(scan, { title: 'Secret of Iris' });
    await form(`/documents/${id}/redaction/pages/1`, { left: '10', top: '10', right: '50', bottom: '50' }).expect(303);
    expect((await form(`/documents/${id}/erasure`, { version: '1' }).expect(422)).text).toContain('Reason');
    await form(`/documents/${id}/erasure`, { version: '7', reason: 'asked' }).expect(412);

    await form(`/documents/${id}/erasure`, { version: '1', reason: 'asked' }).expect(303);

    for (const path of ['', '/file', '/pages/1/picture.png', '/correction', '/erasure', '/redaction'])
      await world.http.get(`/documents/${id}${path}`).expect(404);
    const list = await text(`/defenders/${iris}/documents?done=erased`);
    expect(list).toContain('the person asked for it');
    expect(list).not.toContain('Secret');
    const rows = await world.sql('SELECT title, sealed, sha256, erased_at IS NULL AS standing FROM document');
    expect(rows).toEqual([{ title: '', sealed: null, sha256: null, standing: false }]);
    expect(await world.sql('SELECT count(*)::int AS n FROM redaction_box')).toEqual([{ n: 0 }]);
  });
});

describe('A program', () => {
  const api = '/api/v1/documents';
  const bring = (file: Buffer, fields: Fields, http = world.http) => {
    const asked = http.post(`/api/v1/defenders/${iris}/documents`);
    for (const [name, value] of Object.entries(fields)) void asked.field(name, value);
    return asked.attach('file', file, 'x.pdf');
  };
  const words = { title: 'Invented verdict', sensitivity: 'restricted' };

  it('brings a document in, finds it in the list, fetches it as it came, corrects and erases it', async () => {
    const pdf = hostilePdf({ pages: 2 });
    const { body, headers } = await bring(pdf, { ...words, event_ids: taken }).expect(201);
    const { id } = body as { id: string };
    const said = { ...words, id, defender_id: iris, type: 'pdf', pages: 2, size: pdf.length, event_ids: [taken] };
    expect(body).toMatchObject({ ...said, version: 1, created_by: 'Test Owner' });
    expect([headers.location, headers.etag]).toEqual([`${api}/${id}`, '"1"']);
    const list = await world.http.get(`/api/v1/defenders/${iris}/documents?limit=1`).expect(200);
    expect(list.body).toMatchObject({ items: [said] });

    const file = await world.http.get(`${api}/${id}/file`).expect(200);
    expect(Buffer.compare(file.body as Buffer, pdf)).toBe(0);
    expect(file.headers['content-security-policy']).toContain('sandbox');

    await world.http
      .put(`${api}/${id}`)
      .send({ ...words, title: 'Verdict' })
      .expect(428);
    const changed = await world.http
      .put(`${api}/${id}`)
      .set('If-Match', '"1"')
      .send({ ...words, title: 'Verdict' });
    expect(changed.body).toMatchObject({ title: 'Verdict', event_ids: [], version: 2 });
    await world.http.put(`${api}/${id}`).set('If-Match', '"1"').send(words).expect(412);
    await world.http.delete(`${api}/${id}?reason=x`).set('If-Match', '"2"').expect(422);
    await world.http.delete(`${api}/${id}?reason=asked`).set('If-Match', '"2"').expect(204);
    await world.http.get(`${api}/${id}`).expect(404);
    const [erased] = ((await world.http.get(`/api/v1/defenders/${iris}/documents`)).body as { items: object[] }).items;
    expect(erased).toMatchObject({ title: '', erased: { reason: 'asked' } });
    expect(erased).not.toHaveProperty('sha256');
  });

  it('has a copy made that lacks what is under its boxes; whoever sees the copy alone learns nothing of the original', async () => {
    const { id } = (await bring(scan, words).expect(201)).body as { id: string };
    const boxes = [{ page: 1, x0: 0, y0: 0, x1: 10_000, y1: 2_200, reason: 'name' }];
    const copy = await world.http
      .post(`${api}/${id}/redaction`)
      .send({ title: 'Copy', sensitivity: 'partners', boxes });
    expect([copy.status, copy.body]).toMatchObject([201, { title: 'Copy', type: 'png', copy_of: id }]);
    const made = (copy.body as { id: string }).id;
    const bytes = (await world.http.get(`${api}/${made}/file`).expect(200)).body as Buffer;
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number => data[(y * info.width + x) * 3]!;
    expect([at(1, 1), at(50, 20), at(50, 43), at(50, 100)]).toEqual([0, 0, 0x20, 255]);

    const staff = (await world.as('staff')).http;
    const seen = (await staff.get(`/api/v1/defenders/${iris}/documents`).expect(200)).body as { items: object[] };
    expect(seen.items).toEqual([expect.not.objectContaining({ copy_of: id })]);
    await staff.get(`${api}/${id}`).expect(404);
    await staff.post(`${api}/${made}/redaction`).send({ title: 'x', sensitivity: 'partners', boxes }).expect(403);
  });

  it.each([
    ['is no document', { ...words }, Buffer.from('PK\u0003\u0004'), 'file', /Print it into a PDF/],
    ['has no title', { sensitivity: 'internal' }, undefined, 'title', /is needed/],
    ['is for nobody that there is', { ...words, sensitivity: 'me' }, undefined, 'sensitivity', /Accepted: public/],
    ['belongs to no event', { ...words, event_ids: 'x, y' }, undefined, 'event_ids', /no id of an event/],
  ])('is told what is wrong with a document that %s', async (_, fields, file, path, message) => {
    const { body } = await bring(file ?? scan, fields as Fields).expect(422);
    const { errors } = body as { errors: { field: string; message: string }[] };
    expect(errors).toEqual([{ field: path, message: expect.stringMatching(message) as string }]);
  });

  it.each([
    [{ page: 2 }, 'boxes[0].page', /there is not/],
    [{ x1: 0 }, 'boxes[0]', /turned round/],
    [{ x0: 'left' }, 'boxes[0].x0', /whole number from 0 to 10000/],
  ])('is told what is wrong with the box %j', async (wrong, path, message) => {
    const { id } = (await bring(scan, words).expect(201)).body as { id: string };
    const box = { page: 1, x0: 0, y0: 0, x1: 100, y1: 100, ...wrong };
    const { body } = await world.http
      .post(`${api}/${id}/redaction`)
      .send({ ...words, boxes: [box] })
      .expect(422);
    const { errors } = body as { errors: { field: string; message: string }[] };
    expect(errors).toEqual([{ field: path, message: expect.stringMatching(message) as string }]);
  });

  it('sends a file only where one is taken, and only with a token', async () => {
    const form = (path: string, http = world.http) => http.post(path).attach('file', scan, 'x.png');
    await form('/api/v1/defenders').expect(415);
    await form(`/api/v1/defenders/${iris}/documents`, world.anonymous()).expect(401);
  });
});
