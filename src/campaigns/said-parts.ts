import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { AlertFile } from './alert-file';
import type { SaidShown } from './said';

/** The words and pictures for outside that stand on the page of an alert. */
@Injectable()
export class SaidParts {
  /** Undefined where there is nothing for outside. */
  of(_viewer: Viewer, _file: AlertFile, _language: unknown): Promise<SaidShown | undefined> {
    return Promise.resolve(undefined);
  }
}
