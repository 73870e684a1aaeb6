import type { Sensitivity } from '../../access/domain/audience';

/** A photograph of a defender, without the picture itself. */
export interface Portrait {
  /** In pixels. */
  width: number;
  height: number;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** Who took it, or whom to name beside it. */
  credit: string | null;
  /** Null: as the case. */
  sensitivity: Sensitivity | null;
  version: number;
}

/** What is written beside a photograph. */
export interface PortraitWords {
  alt: string;
  credit?: string;
  /** Left out: it stays as it is. */
  sensitivity?: Sensitivity;
}
