import { levels, type Level } from '../access/domain/levels';
import { isUuid } from '../lib/uuid';
import { DayField } from '../web/day-field';
import { quoted } from '../web/fields';
import { CodeField, PatternField, TextField } from '../web/text-fields';

const badId = (text: string): string | undefined => (isUuid(text) ? undefined : `${quoted(text)} is not an id.`);

/** To whom a case is opened: an account, by its id or its address, or a team. One of the three. */
export class OpeningInput {
  @PatternField({ max: 36, about: 'Id of the account', check: badId })
  account?: string;

  @TextField({ max: 254, about: 'Address of the account, in place of its id' })
  email?: string;

  @TextField({ max: 120, about: 'Id or name of the team' })
  team?: string;

  @DayField({ about: 'The last day on which it is open; left out: without an end' })
  until?: string;

  @TextField({ max: 500, required: true, about: 'Why, for those who look at it later' })
  reason: string;
}

/** How widely a case may be known. */
export class LevelInput {
  @CodeField(levels, { what: 'a level', required: true })
  level: Level;
}
