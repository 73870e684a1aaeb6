import { sensitivities, type Sensitivity } from '../access/domain/audience';
import { isCountryCode } from '../lib/countries';
import { badNationalities } from '../lib/nationalities';
import { type BirthdayCalendar, birthdayCalendars } from '../milestones/domain/birthdays';
import { IsPartialDate } from '../web/date-fields';
import { quoted } from '../web/fields';
import { ListField, ObjectField } from '../web/nested-fields';
import { ReferenceField } from '../web/reference-field';
import { CodeField, PatternField, TextField, TextListField } from '../web/text-fields';
import { confidentialities, type Confidentiality } from './domain/consent';
import { canonicalNameKind, nameKinds, type NameKind } from './domain/name-kinds';
import { ConsentInput, FieldSensitivityInput, StanceInput } from './telling.dto';

/** One written form of a name. */
export class NameInput {
  @TextField({ max: 300, required: true, about: 'The name as it is written' })
  text: string;

  @PatternField({
    max: 40,
    about: 'Language and script (BCP 47)',
    example: 'zh-Hans',
    check: (text) =>
      /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(text)
        ? undefined
        : `${quoted(text)} is not a language tag (BCP 47). Write zh, zh-Hans or und-Latn.`,
  })
  lang?: string;

  @CodeField(nameKinds, { what: 'a kind of name', read: canonicalNameKind })
  kind?: NameKind;

  @CodeField(sensitivities, { what: 'a circle that may be told' })
  sensitivity?: Sensitivity;
}

/** A defender as they are registered or corrected: the whole of who they are. Events are recorded apart. */
export class DefenderInput {
  @ReferenceField('By which the case is known; no two cases share it')
  reference: string;

  @ListField(() => NameInput, { what: 'names', required: true, min: 1, max: 100 })
  names: NameInput[];

  @TextField({ max: 40, about: 'As the person states it; wording knows female and male' })
  gender?: string;

  @IsPartialDate({ about: 'Date of birth in EDTF (ISO 8601-2)' })
  born?: string;

  @CodeField(birthdayCalendars, {
    what: 'a calendar',
    about: 'By which calendar the birthday is kept; the date of birth itself is written in the Gregorian one',
  })
  birthday_calendar?: BirthdayCalendar;

  @TextListField({
    max: 40,
    items: 40,
    about: 'Codes of the festivals that the person keeps, as spring-festival or losar. Left out: those of the country',
  })
  festivals?: string[];

  @PatternField({
    max: 2,
    checkFirst: true,
    about: 'Country of the case (ISO 3166-1 alpha-2, and XK for Kosovo)',
    example: 'CN',
    check: (text) =>
      isCountryCode(text)
        ? undefined
        : `${quoted(text)} is not a country code. Write two capital letters, as CN or EG.`,
  })
  country?: string;

  @TextListField({
    max: 40,
    items: 10,
    check: badNationalities,
    about:
      'Nationalities: country codes (ISO 3166-1 alpha-2), or stateless alone. Left out: not known; never taken from the country of the case',
    example: ['CN'],
  })
  nationalities?: string[];

  @TextListField({ max: 200, items: 100, about: 'What the person does' })
  professions?: string[];

  @TextListField({ max: 200, items: 100, about: 'The rights the person defends' })
  rights?: string[];

  @TextField({ max: 20_000, lines: true })
  summary?: string;

  @CodeField(confidentialities, {
    what: 'a degree of confidentiality',
    about: 'How widely the case may be known. Left out: as it stands; a new case counts as internal',
  })
  confidentiality?: Confidentiality;

  @ObjectField(() => ConsentInput, { what: 'purposes and answers' })
  consent?: ConsentInput;

  /** Left out: as it stands. */
  @ObjectField(() => StanceInput, { what: 'value, owner, review_on, reason' })
  stance?: StanceInput;

  /** Left out: as it stands. */
  @ObjectField(() => FieldSensitivityInput, { what: 'fields and circles' })
  sensitivity?: FieldSensitivityInput;
}
