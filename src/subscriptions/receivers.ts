import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';

/** A receiver of webhooks that somebody may choose. */
export interface Receiver {
  id: string;
  name: string;
}

type Source = (viewer: Viewer) => Promise<Receiver[]>;

/** Where subscriptions learn which webhooks somebody may send to. Whoever keeps webhooks offers them here. */
@Injectable()
export class Receivers {
  private source: Source = () => Promise.resolve([]);

  /** Says how to find the receivers that a viewer may choose. */
  offer(source: Source): void {
    this.source = source;
  }

  of(viewer: Viewer): Promise<Receiver[]> {
    return this.source(viewer);
  }
}
