import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of a test. */
export class FileFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'vigil-files-'));

  /** Writes a file and gives its path; an object is written as JSON. */
  file(content: unknown, name = 'cases.json'): string {
    const path = join(this.path, name);
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, raw ? content : JSON.stringify(content));
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

export const bundle = (defenders: unknown[], groups: unknown[] = []) => ({
  format: 'vigil-cases',
  version: 1,
  defenders,
  groups,
});

export const arrest = {
  kind: 'apprehension',
  date: '2021-09-19',
  place: 'Harbour',
  citations: [{ title: 'Invented source' }],
};
export const trial = { kind: 'trial_opened', date: '[2022-03-01..2022-03-04]' };
export const release = { kind: 'release', date: '2023-04', release_type: 'bail', citations: [] };
export const amina = {
  reference: 'AMINA',
  names: [
    { text: 'Amina Invented', lang: 'en', kind: 'main' },
    { text: 'أمينة', lang: 'ar', kind: 'native' },
  ],
  gender: 'female',
  born: '1985-02',
  country: 'EG',
  nationalities: ['EG'],
  professions: ['lawyer'],
  rights: [],
  summary: 'Two lines,\nboth kept.',
  confidentiality: 'public',
  consent: { public_name: 'given' },
  events: [arrest, trial],
};
export const bo = { reference: 'BO', names: [{ text: 'Bo Invented' }] };
export const twoFriends = {
  reference: 'FRIENDS',
  name: 'Two Friends',
  hashtag: '#TwoFriends',
  day_count: 'inclusive',
  members: [
    { defender: 'AMINA', from: '2021-09' },
    { defender: 'BO', from: '2021', to: '2022-05-01' },
  ],
};
