import { LeadsField } from '../ladders/leads';
import { isRuleCode, type RuleCode, ruleCodes } from '../alerts/domain/alert';
import { type CustodyStatus, reachableStatuses, type Standing } from '../custody/domain/custody-status';
import { quoted } from '../web/fields';
import { ObjectField } from '../web/nested-fields';
import { CodeField, TextField } from '../web/text-fields';
import { type Rhythm, rhythms } from './domain/rhythm';
import { type AudienceAbout, audiencesAbout, type Language, languages, type Way, ways } from './domain/subscription';
import { ChoicesField, CountriesField, TimeField, YesField, ZoneField } from './subscription-fields';

export const standings = ['held', 'free', 'unclear', 'dead'] as const satisfies readonly Standing[];
export const mostCases = 200;

/** Narrows down as the list of defenders does. */
export class CaseFilterInput {
  @TextField({ max: 200, about: 'Words of a name, in any script, or the beginning of a reference' })
  q?: string;

  @CodeField(reachableStatuses, { what: 'a custody status' })
  status?: CustodyStatus;

  @CodeField(standings, { what: 'where somebody stands' })
  standing?: Standing;
}

/** A local stretch of time in which nothing is sent. */
export class QuietHoursInput {
  @TimeField('From this local time')
  from?: string;

  @TimeField('Up to this local time; on the next day when it is earlier')
  to?: string;
}

/** What somebody wants to be told of, how and when. What is left out is as it is for a new subscription. */
export class SubscriptionInput {
  @TextField({ max: 120, about: 'By which you know it again. It may stand in mails: write no names of people' })
  name?: string;

  @CountriesField('Country codes (ISO 3166-1 alpha-2); none: any')
  countries?: string[];

  @ChoicesField({ most: mostCases, about: 'Joint cases, by reference or id; none: any', check: () => undefined })
  groups?: string[];

  @ChoicesField({ most: mostCases, about: 'Cases, by reference or id; none: any', check: () => undefined })
  defenders?: string[];

  @ChoicesField({
    most: 100,
    about: 'Kinds of dates; none: any',
    api: { enum: ruleCodes },
    check: (text) =>
      isRuleCode(text) ? undefined : `${quoted(text)} is not a kind of date. Accepted: ${ruleCodes.join(', ')}.`,
  })
  rules?: RuleCode[];

  @CodeField(audiencesAbout, { what: 'an audience' })
  audience?: AudienceAbout;

  @ObjectField(() => CaseFilterInput, { what: 'q, status, standing' })
  filter?: CaseFilterInput;

  @YesField('Take out the cases that you may not see any more')
  forget_unseen?: boolean;

  @LeadsField('Days before the date on which to be told; negative: after it. Left out: the ladder of each kind')
  leads?: number[];

  @CodeField(ways, { what: 'a way' })
  way?: Way;

  @TextField({ max: 36, about: 'With the way webhook: the id of the webhook' })
  webhook?: string;

  @CodeField(rhythms, { what: 'a rhythm' })
  rhythm?: Rhythm;

  @CodeField(languages, { what: 'a language in which alerts are written' })
  language?: Language;

  @ZoneField('Zone of your days and hours, an IANA name')
  zone?: string;

  @TimeField('Local time at which messages go out')
  at?: string;

  @ObjectField(() => QuietHoursInput, { what: 'from and to, as 22:00 and 07:00' })
  quiet?: QuietHoursInput;

  @YesField('Names in mails, where the organisation allows that')
  names?: boolean;

  @YesField('Does it pause?')
  paused?: boolean;
}

/** What is not to be told for now: one kind of date, one case, one joint case, or everything. */
export class MuteInput {
  @TextField({ max: 36, about: 'The id of a subscription; left out: all of yours' })
  subscription?: string;

  @CodeField(ruleCodes, { what: 'a kind of date' })
  rule?: RuleCode;

  @TextField({ max: 100, about: 'A case, by reference or id' })
  defender?: string;

  @TextField({ max: 100, about: 'A joint case, by reference or id' })
  group?: string;

  @YesField('Everything')
  all?: boolean;
}
