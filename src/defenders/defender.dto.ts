import { isCountryCode } from '../lib/countries';
import { IsPartialDate } from '../web/date-fields';
import { quoted } from '../web/fields';
import { ListField, ObjectField } from '../web/nested-fields';
import { ReferenceField } from '../web/reference-field';
import { CodeField, PatternField, TextField, TextListField } from '../web/text-fields';
import { confidentialities, consentValues, type Confidentiality, type ConsentValue } from './domain/consent';
import { canonicalNameKind, nameKinds, type NameKind } from './domain/name-kinds';

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
}

/** What the person or the family agreed to, purpose by purpose. A purpose that is left out is not known. */
export class ConsentInput {
  @CodeField(consentValues, { what: 'an answer about consent' }) internal_record?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) share_partner?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) un_confidential?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) un_public?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) public_name?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) public_photo?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) public_health?: ConsentValue;
  @CodeField(consentValues, { what: 'an answer about consent' }) media_contact?: ConsentValue;
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

  @PatternField({
    max: 2,
    checkFirst: true,
    about: 'Country of the case (ISO 3166-1 alpha-2)',
    example: 'CN',
    check: (text) =>
      isCountryCode(text)
        ? undefined
        : `${quoted(text)} is not a country code. Write two capital letters, as CN or EG.`,
  })
  country?: string;

  @TextListField({ max: 200, items: 100, about: 'What the person does' })
  professions?: string[];

  @TextListField({ max: 200, items: 100, about: 'The rights the person defends' })
  rights?: string[];

  @TextField({ max: 20_000, lines: true })
  summary?: string;

  @CodeField(confidentialities, { what: 'a degree of confidentiality' })
  confidentiality?: Confidentiality;

  @ObjectField(() => ConsentInput, { what: 'purposes and answers' })
  consent?: ConsentInput;
}
