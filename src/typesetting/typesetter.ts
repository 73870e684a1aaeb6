import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Drawing } from './drawing';
import { Lane } from './lane';

const MB = 1_048_576;

/** Draws by Typst: what is short in one process beside this one, long documents in another. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  /** A card takes some hundredths of a second. */
  private readonly short = new Lane({
    ...{ patience: 20_000, mostWaiting: 50, mostDrawings: 500 },
    ...{ mostMemory: 450 * MB, bound: 1000 * MB },
  });
  /** A hundred cases take some seconds. */
  private readonly long = new Lane({
    ...{ patience: 180_000, mostWaiting: 50, mostDrawings: 200 },
    ...{ mostMemory: 450 * MB, bound: 2000 * MB },
  });

  /** @throws Busy when too many wait already */
  draw(drawing: Drawing): Promise<Buffer> {
    return (drawing.long ? this.long : this.short).draw(drawing);
  }

  onModuleDestroy(): void {
    this.short.close();
    this.long.close();
  }
}
