import { Injectable } from '@nestjs/common';
import { KeyRing, Unopenable } from '../platform/keys/key-ring';

type Column =
  'webhook|url' | 'webhook|secret' | 'webhook|old_secret' | 'webhook_delivery|body' | 'webhook_delivery|answer';

/** Seals addresses, secrets and messages, each for its own row. */
@Injectable()
export class SealedWebhook {
  constructor(private readonly keys: KeyRing) {}

  seal(column: Column, id: string, text: string): Buffer {
    return this.keys.seal(text, `${column}|${id}`);
  }

  /** @throws Unopenable */
  open(column: Column, id: string, box: Buffer): string {
    return this.keys.open(box, `${column}|${id}`).toString();
  }

  /** What stands there for a page: undefined where the key is missing. */
  shown(column: Column, id: string, box: Buffer | null): string | undefined {
    if (!box) return undefined;
    try {
      return this.open(column, id, box);
    } catch (error) {
      if (error instanceof Unopenable) return undefined;
      throw error;
    }
  }
}
