import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { Injectable } from '@nestjs/common';

export interface Resolved {
  address: string;
  family: number;
}

/** Asks for the addresses of a host, and knows which are those of this machine. */
@Injectable()
export class Resolver {
  /** As the operating system finds them. @throws Error when there are none */
  resolve(host: string): Promise<Resolved[]> {
    return lookup(host, { all: true, verbatim: true });
  }

  own(): string[] {
    return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  }
}
