import { hash } from '@node-rs/argon2';

/** Memory in KiB, passes, lanes. */
export interface Cost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** A hash as an earlier version of Vigil could have made it. */
export const hashedAt = (cost: Cost, password: string): Promise<string> => hash(password, { algorithm: 2, ...cost });
