import { isUuid } from '../lib/uuid';
import type { Day } from '../lib/calendar-date';
import { IsPartialDate } from '../web/date-fields';
import { DayField } from '../web/day-field';
import { quoted } from '../web/fields';
import { CodeField, PatternField, TextField, UrlField } from '../web/text-fields';
import { actionKinds, type ActionKind } from './domain/action-kinds';

/** Who handles an alert. What is left out stays as it is. */
export class HandlingInput {
  @PatternField({
    max: 36,
    about: '`me`, `nobody`, or the id of the account of a colleague who sees the case',
    check: (text) =>
      text === '' || text === 'me' || text === 'nobody' || isUuid(text)
        ? undefined
        : `${quoted(text)} is not the id of an account. Write me, nobody, or an id.`,
  })
  assignee?: string;

  @TextField({ max: 5000, lines: true, about: 'For colleagues who see the case; empty: no note' })
  note?: string;
}

/** When the alert was last seen: it is found by its key, also when its date was corrected since. */
export class AlertQuery {
  @DayField({ about: 'Its day, as a list of alerts gave it; left out: today' })
  on?: Day;
}

/** Not now: until when, and why. */
export class PutOffInput {
  @DayField({ required: true, about: 'The last day on which it rests' })
  until: Day;

  @TextField({ max: 2000, lines: true, required: true, about: 'Why not now, for those who look at the case later' })
  reason: string;
}

/** What was done on the occasion of an alert. It becomes an event on the timeline of each case that the alert concerns. */
export class ActionInput {
  @CodeField(actionKinds, { what: 'something that can be done', required: true })
  kind: ActionKind;

  @IsPartialDate({ required: true, about: 'When it was done, in EDTF' })
  date: string;

  @TextField({ max: 20_000, lines: true, required: true, about: 'What was done' })
  summary: string;

  @UrlField('Where it can be read')
  url?: string;

  @TextField({ max: 1000, about: 'What stands there, as the title of the statement' })
  title?: string;

  @TextField({ max: 5000, lines: true, about: 'To whom it went and how many it reached, for colleagues' })
  reach?: string;
}

/** Why what was logged is wrong. */
export class UndoInput {
  @TextField({ max: 2000, lines: true, required: true, about: 'Why it is wrong; it stays with the retracted event' })
  reason: string;
}
