import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { sensitivities, type Sensitivity } from '../access/domain/audience';
import type { Day } from '../lib/calendar-date';
import { IsPartialDate } from '../web/date-fields';
import { DayField } from '../web/day-field';
import { field, isObject, quoted } from '../web/fields';
import { CodeField, TextField } from '../web/text-fields';
import {
  bareAnswer,
  type ConsentAnswer,
  consentScopes,
  type ConsentScope,
  consentValues,
  type ConsentValue,
  consentWays,
  type ConsentWay,
  type LegalGround,
  legalGrounds,
} from './domain/consent';
import { type StanceCode, stances } from './domain/stance';

/** An answer about one purpose, with all that is known of it. */
export class AnswerInput {
  @CodeField(consentValues, { what: 'an answer about consent', required: true })
  value: ConsentValue;

  @TextField({ max: 200, about: 'Who answered, in relation to the person' })
  by?: string;

  @IsPartialDate({ about: 'When the answer was given, in EDTF' })
  on?: string;

  @CodeField(consentWays, { what: 'a way in which an answer comes' })
  how?: ConsentWay;

  @DayField({ about: 'To be asked for again after this day' })
  review_on?: Day;

  @CodeField(legalGrounds, { what: 'a legal ground' })
  ground?: LegalGround;

  @TextField({ max: 2000, lines: true, about: 'Why the ground applies' })
  ground_note?: string;
}

/** A bare answer, or an object with what is known of it. */
function AnswerField(): PropertyDecorator {
  const codes: readonly unknown[] = consentValues;
  return field({
    required: false,
    of: () => AnswerInput,
    check: (value) =>
      isObject(value) || codes.includes(value)
        ? undefined
        : `${quoted(value)} is not an answer about consent. Accepted: ${consentValues.join(', ')}.`,
    api: { oneOf: [{ type: 'string', enum: [...consentValues] }, { $ref: getSchemaPath(AnswerInput) }] },
  });
}

type AnswerGiven = ConsentValue | AnswerInput;

/** What the person or the family agreed to, purpose by purpose. A purpose that is left out is not known. */
@ApiExtraModels(AnswerInput)
export class ConsentInput {
  @AnswerField() internal_record?: AnswerGiven;
  @AnswerField() share_partner?: AnswerGiven;
  @AnswerField() un_confidential?: AnswerGiven;
  @AnswerField() un_public?: AnswerGiven;
  @AnswerField() public_name?: AnswerGiven;
  @AnswerField() public_photo?: AnswerGiven;
  @AnswerField() public_health?: AnswerGiven;
  @AnswerField() media_contact?: AnswerGiven;
}

/** Whether the organisation speaks of the case. */
export class StanceInput {
  @CodeField(stances, { what: 'a stance', required: true })
  value: StanceCode;

  @TextField({ max: 200, about: 'Who answers for it: a name or an address' })
  owner?: string;

  @DayField({ about: 'To be decided again after this day' })
  review_on?: Day;

  @TextField({ max: 2000, lines: true })
  reason?: string;
}

const FieldWord = (): PropertyDecorator => CodeField(sensitivities, { what: 'a circle that may be told' });

/** How widely single fields may be told: the widest circle. `public` leaves a field as the case is. */
export class FieldSensitivityInput {
  @FieldWord() gender?: Sensitivity;
  @FieldWord() born?: Sensitivity;
  @FieldWord() country?: Sensitivity;
  @FieldWord() nationalities?: Sensitivity;
  @FieldWord() professions?: Sensitivity;
  @FieldWord() rights?: Sensitivity;
  @FieldWord() summary?: Sensitivity;
}

/** The answers that an input gives, by purpose. */
export const answersIn = (consent: ConsentInput | undefined): [ConsentScope, AnswerGiven][] =>
  consentScopes.flatMap((scope) => {
    const given = consent?.[scope];
    return given === undefined ? [] : [[scope, given] satisfies [ConsentScope, AnswerGiven]];
  });

/**
 * What is to be kept of an answer. The same bare word once more leaves what is known of it: whoever only repeats an answer
 * takes no review date away.
 */
export function answerKept(given: AnswerGiven, before: ConsentAnswer | undefined): ConsentAnswer {
  if (typeof given === 'string') return before?.value === given ? before : bareAnswer(given);
  const { value, by, on, how, review_on, ground, ground_note } = given;
  return {
    value,
    by: by ?? null,
    on: on ?? null,
    how: how ?? null,
    reviewOn: review_on ?? null,
    ground: ground ?? null,
    groundNote: ground_note ?? null,
  };
}
