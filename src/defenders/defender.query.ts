import { custodyStatusCodes, type CustodyStatus } from '../custody/domain/custody-status';
import { PageQuery } from '../web/page-query';
import { CodeField, TextField } from '../web/text-fields';
import type { DefenderFilter } from './defender.repository';

/** The filters of the list of defenders, as they stand in an address. */
export class DefenderQuery extends PageQuery {
  @TextField({ max: 200, about: 'Words of a name, in any script' })
  q?: string;

  @TextField({ max: 2, about: 'Country code (ISO 3166-1 alpha-2)' })
  country?: string;

  @CodeField(custodyStatusCodes, { what: 'a custody status' })
  status?: CustodyStatus;

  @TextField({ max: 100, about: 'Reference of a group' })
  group?: string;
}

export const filterOf = ({ q, country, status, group }: DefenderQuery): DefenderFilter => ({
  q,
  country,
  status,
  group,
});
