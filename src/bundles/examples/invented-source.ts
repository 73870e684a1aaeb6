import { BundleCitation } from '../bundle';

/** The one source of every invented person: it says of itself that it is invented. */
export const source: BundleCitation = { title: 'Invented source', reliability: 'unverified' };
