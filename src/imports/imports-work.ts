import { Injectable } from '@nestjs/common';
import { JudgingService } from './judging.service';
import { RunningService } from './running.service';
import { UndoingService } from './undoing.service';

/** Whatever is to be done on a batch, by the state in which it is. Done again it does no harm. */
@Injectable()
export class ImportsWork {
  constructor(
    private readonly judging: JudgingService,
    private readonly running: RunningService,
    private readonly undoing: UndoingService,
  ) {}

  async go(id: string): Promise<void> {
    await this.judging.read(id);
    await this.running.run(id);
    await this.undoing.undo(id);
  }
}
