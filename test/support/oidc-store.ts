import type { Adapter, AdapterPayload } from 'oidc-provider';

const store = new Map<string, AdapterPayload>();

/** What the other server keeps: in this process alone, until it ends. */
export class OidcStore implements Adapter {
  constructor(private readonly kind: string) {}

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    store.set(this.key(id), payload);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(store.get(this.key(id)));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.uid === uid);
  }

  findByUserCode(code: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.userCode === code);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = 1;
  }

  destroy(id: string): Promise<void> {
    store.delete(this.key(id));
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of store) if (payload.grantId === grantId) store.delete(key);
    return Promise.resolve();
  }

  private key = (id: string): string => `${this.kind} ${id}`;

  private first(fits: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    const found = [...store].find(([key, payload]) => key.startsWith(`${this.kind} `) && fits(payload));
    return Promise.resolve(found?.[1]);
  }
}
