import { TextField } from '../web/text-fields';
import {
  type ConfidentialKind,
  contactAnswers,
  type ErasureReason,
  erasureReasons,
  kinds,
  waysOfKnowing,
} from './domain/kinds';
import { EmailField, SealedCodeField, SealedDateField, SealedObjectField, SourceCodeField } from './sealed-fields';

const isNeededWithout =
  (other: string, words: string) =>
  (owner: Record<string, unknown>): string | undefined =>
    owner[other] === undefined ? `is needed where ${words} is not known.` : undefined;

/** Somebody close to the defender, and how to reach her without doing harm. */
export class RelativeContactInput {
  @TextField({ max: 300, absent: isNeededWithout('relation', 'the relation') })
  name?: string;

  @TextField({ max: 200, about: 'To the defender, as sister or lawyer of the family' })
  relation?: string;

  @TextField({ max: 100 })
  phone?: string;

  @EmailField()
  email?: string;

  @TextField({ max: 2000, lines: true, about: 'How to reach the person safely' })
  reach?: string;

  @TextField({ max: 100, about: 'Which language to speak' })
  language?: string;

  @SealedCodeField(contactAnswers, 'an answer to whether the person may be contacted')
  may_be_contacted?: string;

  @TextField({
    max: 500,
    about: 'By whom, or how alone, the person may be contacted',
    absent: ({ may_be_contacted }) => (may_be_contacted === 'only_by' ? 'is needed: say by whom.' : undefined),
  })
  only_by?: string;

  @TextField({ max: 10_000, lines: true })
  note?: string;
}

/** A passport, an identity card, a residence permit. */
export class IdentityDocumentInput {
  @TextField({ max: 200, about: 'As passport', absent: isNeededWithout('number', 'the number') })
  type?: string;

  @TextField({ max: 100 })
  number?: string;

  @TextField({ max: 300 })
  issuer?: string;

  @TextField({ max: 300, about: 'Where it was issued' })
  place?: string;

  @SealedDateField('When it was issued')
  issued?: string;
}

/** Where somebody usually lives, or lived. */
export class ResidenceInput {
  @TextField({ max: 2000, lines: true, required: true, about: 'The address, as it is written there' })
  address: string;

  @SealedDateField('From when on; left out: not known')
  from?: string;

  @SealedDateField('Until when; left out: not known, or to this day')
  until?: string;

  @TextField({ max: 10_000, lines: true })
  note?: string;
}

/** Somebody who tells what others must not know to come from them. */
export class ConfidentialSourceInput {
  @TextField({ max: 300 })
  name?: string;

  @SourceCodeField()
  code?: string;

  @TextField({ max: 300, about: 'To the defender' })
  relation?: string;

  @SealedCodeField(waysOfKnowing, 'a way of knowing')
  how_known?: string;

  @TextField({ max: 2000, lines: true, about: 'How to reach the source safely' })
  contact?: string;

  @TextField({ max: 2000, lines: true, about: 'What may be attributed, and in which words' })
  attribution?: string;
}

/** What whoever works on the case must know so that nobody comes to harm. */
export class SafetyNoteInput {
  @TextField({ max: 20_000, lines: true, required: true })
  text: string;
}

/** A record that is kept sealed: its kind, and the fields of that kind. */
export class ConfidentialInput {
  @SealedCodeField(kinds, 'a kind of confidential record', true)
  kind: ConfidentialKind;

  @SealedObjectField(() => RelativeContactInput, 'relative_contact')
  relative_contact?: RelativeContactInput;

  @SealedObjectField(() => IdentityDocumentInput, 'identity_document')
  identity_document?: IdentityDocumentInput;

  @SealedObjectField(() => ResidenceInput, 'residence')
  residence?: ResidenceInput;

  @SealedObjectField(() => ConfidentialSourceInput, 'confidential_source')
  confidential_source?: ConfidentialSourceInput;

  @SealedObjectField(() => SafetyNoteInput, 'safety_note')
  safety_note?: SafetyNoteInput;
}

/** The fields of each kind. */
export const inputOfKind = {
  relative_contact: RelativeContactInput,
  identity_document: IdentityDocumentInput,
  residence: ResidenceInput,
  confidential_source: ConfidentialSourceInput,
  safety_note: SafetyNoteInput,
} as const satisfies Record<ConfidentialKind, new () => object>;

/** Why a record is erased. */
export class ErasureInput {
  @SealedCodeField(erasureReasons, 'a reason to erase', true)
  reason: ErasureReason;
}
