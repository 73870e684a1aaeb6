import { LegalRule } from '../domain/legal-rule';
import { china } from './china';
import { egypt } from './egypt';
import { hongKong } from './hong-kong';
import { unitedNations } from './united-nations';

/** The rule packs by jurisdiction. A country without one has no legal clocks: none is guessed. */
export const rulePacks: ReadonlyMap<string, readonly LegalRule[]> = new Map([
  ['CN', china],
  ['EG', egypt],
  ['HK', hongKong],
  ['UN', unitedNations],
]);
