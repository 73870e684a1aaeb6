import { reachableStatuses, type CustodyStatus } from '../custody/domain/custody-status';
import { isCountryCode } from '../lib/countries';
import { quoted } from '../web/fields';
import { PageQuery } from '../web/page-query';
import { CodeField, PatternField, TextField } from '../web/text-fields';
import type { DefenderFilter } from './defender.repository';

/** The filters of the list of defenders, as they stand in an address. */
export class DefenderQuery extends PageQuery {
  @TextField({ max: 200, about: 'Words of a name, in any script, or the beginning of a reference' })
  q?: string;

  @PatternField({
    max: 2,
    checkFirst: true,
    about: 'Country code (ISO 3166-1 alpha-2)',
    example: 'CN',
    check: (text) =>
      isCountryCode(text)
        ? undefined
        : `${quoted(text)} is not a country code of ISO 3166-1. Write two capital letters: CN.`,
  })
  country?: string;

  @CodeField(reachableStatuses, { what: 'a custody status' })
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
