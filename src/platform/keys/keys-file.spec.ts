import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeysFile } from './keys-file';
import { firstKeys, withKey } from './keys-text';

describe('the keys file', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'vigil-keys-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const ours = () => new KeysFile({ dataDir: join(dataDir, 'new') });
  const named = (name = 'named') => new KeysFile({ dataDir, keysFile: join(dataDir, name) });
  const put = (text: string, mode = 0o600) => writeFileSync(join(dataDir, 'named'), text, { mode });
  const mode = (path: string) => statSync(path).mode & 0o777;

  it('is begun in the data folder, for its owner alone', async () => {
    const file = ours();
    expect(await file.isToBegin()).toBe(true);
    await file.begin();
    expect(await file.isToBegin()).toBe(false);
    expect(await file.read()).toHaveLength(1);
    expect(file.path).toBe(join(dataDir, 'new/keys'));
    expect(mode(file.path)).toBe(0o600);
    expect(mode(join(dataDir, 'new'))).toBe(0o700);
  });

  it('is one file when several begin it at once, and nothing lies beside it', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ours().begin()));
    expect(await ours().read()).toHaveLength(1);
    const before = readFileSync(ours().path, 'utf8');
    await ours().begin();
    expect(readFileSync(ours().path, 'utf8')).toBe(before);
    expect(readdirSync(join(dataDir, 'new'))).toEqual(['keys']);
  });

  it('is never begun by itself where VIGIL_KEYS_FILE names one', async () => {
    expect(await named().isToBegin()).toBe(false);
    await expect(named().read()).rejects.toThrow(/VIGIL_KEYS_FILE: There is no file .*keys add/);
  });

  it.each([0o640, 0o604, 0o660])('is refused while others may do something with it (%o)', async (bits) => {
    put(firstKeys());
    chmodSync(join(dataDir, 'named'), bits);
    await expect(named().read()).rejects.toThrow(/chmod 600/);
  });

  it('is refused when it is a folder, or says something wrong', async () => {
    await expect(named('.').read()).rejects.toThrow('is not a file');
    put('1:c2hvcnQ=');
    await expect(named().read()).rejects.toThrow('line 1: Key 1 is too short');
  });

  it('keeps every one of several keys that are added at once', async () => {
    put(firstKeys());
    await Promise.all(Array.from({ length: 5 }, () => named().change((text) => withKey(text).text)));
    expect(await named().read()).toHaveLength(6);
    expect(mode(join(dataDir, 'named'))).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['named']);
  });

  it('stays as it is when a change is refused', async () => {
    put(firstKeys());
    const before = readFileSync(join(dataDir, 'named'), 'utf8');
    await expect(named().change(() => '# nothing')).rejects.toThrow('There is no key in it');
    const failing = named().change(() => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(readFileSync(join(dataDir, 'named'), 'utf8')).toBe(before);
    expect(readdirSync(dataDir)).toEqual(['named']);
  });

  it('may be a link to a file, and stays one', async () => {
    put(firstKeys());
    symlinkSync(join(dataDir, 'named'), join(dataDir, 'link'));
    await named('link').change((text) => withKey(text).text);
    expect(await named().read()).toHaveLength(2);
  });
});
