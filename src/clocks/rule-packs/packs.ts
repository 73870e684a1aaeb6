import { LegalRule } from '../domain/legal-rule';
import { belarus } from './belarus';
import { china } from './china';
import { egypt } from './egypt';
import { hongKong } from './hong-kong';
import { iran } from './iran';
import { russia } from './russia';
import { unitedNations } from './united-nations';

/** The rule packs by jurisdiction. A country without one has no legal clocks: none is guessed. */
export const rulePacks: ReadonlyMap<string, readonly LegalRule[]> = new Map([
  ['BY', belarus],
  ['CN', china],
  ['EG', egypt],
  ['HK', hongKong],
  ['IR', iran],
  ['RU', russia],
  ['UN', unitedNations],
]);
