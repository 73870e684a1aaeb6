import type { Colour } from './domain/contrast';

/** Who speaks: what cards, pages and mails say of the organisation that runs this Vigil. */
export interface Organisation {
  /** Empty until somebody wrote it. */
  name: string;
  website: string | null;
  /** Postal address, in lines, as it stands in submissions to the UN. */
  address: string | null;
  email: string | null;
  phone: string | null;
  /** With its #. */
  hashtag: string | null;
  /** Behind everything on a card. */
  ground: Colour;
  /** For the number and the hashtag on it. */
  accent: Colour;
  /** IANA zone; that of the configuration where none is chosen. */
  zone: string;
  /** May mails that go out name people, for those who ask for it? Otherwise they carry references alone. */
  namesInMails: boolean;
  /** Size of the logo, in pixels; null: there is none. */
  logo: { width: number; height: number } | null;
  /** 0: nothing was ever written. */
  version: number;
}

export const defaultColours = { ground: '#10333c', accent: '#f2c14e' } as const;
