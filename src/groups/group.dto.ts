import { IsPartialDate } from '../web/date-fields';
import { quoted } from '../web/fields';
import { ListField } from '../web/nested-fields';
import { ReferenceField } from '../web/reference-field';
import { CodeField, PatternField, TextField } from '../web/text-fields';
import { dayCounts, type DayCount } from './domain/day-count';

/** A defender in a joint case, by reference, for as long as they belong to it. */
export class MemberInput {
  @ReferenceField('The reference of a registered defender')
  defender: string;

  @IsPartialDate({ about: 'Since when, in EDTF; left out: from the beginning' })
  from?: string;

  @IsPartialDate({ about: 'Until when, in EDTF; left out: to this day' })
  to?: string;
}

/** A joint case or campaign. */
export class GroupInput {
  @ReferenceField('By which the group is known; no two groups share it')
  reference: string;

  @TextField({ max: 300, required: true })
  name: string;

  @PatternField({
    max: 100,
    example: '#Xuebing',
    check: (text) =>
      /^[#＃]?[\p{L}\p{N}\p{M}_]+$/u.test(text)
        ? undefined
        : `${quoted(text)} is not a hashtag. Write # and letters, digits or _, without spaces.`,
  })
  hashtag?: string;

  @CodeField(dayCounts, { what: 'a way to count days' })
  day_count?: DayCount;

  @ListField(() => MemberInput, { what: 'members', required: true, max: 10_000 })
  members: MemberInput[];
}
