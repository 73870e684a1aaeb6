import type { Audience } from '../../access/domain/audience';
import type { ConsentWay, LegalGround } from '../../defenders/domain/consent';
import type { SensitiveField } from '../../defenders/domain/field-sensitivity';
import type { WhyNot } from '../../defenders/domain/may-be-told';
import type { StanceCode } from '../../defenders/domain/stance';

export const audienceLabels: Record<Audience, string> = {
  internal: 'Colleagues',
  partner: 'Partners',
  un_confidential: 'The UN, in confidence',
  un_public: 'The UN, in public',
  public: 'Everybody',
};

/** Who each audience is, in a sentence. */
export const audienceWords: Record<Audience, string> = {
  internal: 'Campaigners and staff who may see the case. Whoever keeps the record is told everything.',
  partner: 'Another organisation, when the case is opened to it.',
  un_confidential: 'A submission that the UN does not publish.',
  un_public: 'A submission or an opinion that the UN publishes with the name.',
  public: 'Headlines, feeds and whatever anybody can read.',
};

export const stanceLabels: Record<StanceCode, string> = {
  public: 'Public: we speak of the case, as far as level and consent go',
  quiet: 'Quiet: nothing in public, nor in what the UN publishes',
  no_mention: 'No mention: nothing outside the organisation',
  under_review: 'Under review: quiet until somebody has decided',
};

export const wayLabels: Record<ConsentWay, string> = {
  in_writing: 'In writing',
  by_message: 'By message',
  by_phone: 'By phone',
  in_person: 'In person',
  through_lawyer: 'Through a lawyer',
  other: 'In another way',
};

export const groundLabels: Record<LegalGround, string> = {
  vital_interests: 'Vital interests: life or health in danger, Art. 9(2)(c) GDPR',
  made_public: 'Made public by the person, Art. 9(2)(e) GDPR',
  legal_claims: 'Legal claims, Art. 9(2)(f) GDPR',
  public_interest: 'Substantial public interest, Art. 9(2)(g) GDPR',
};

export const fieldLabels: Record<SensitiveField, string> = {
  gender: 'Gender',
  born: 'Date of birth',
  country: 'Country of the case',
  nationalities: 'Nationality',
  professions: 'Work',
  rights: 'Rights defended',
  summary: 'Summary',
};

/** Why something is not told, in words for those who may know. */
export const whyNotWords: Record<WhyNot, string> = {
  level: 'the level of the case does not allow it',
  no_mention: 'the person is not to be mentioned',
  quiet: 'the case is kept quiet',
  under_review: 'the stance is under review',
  stance_review_passed: 'the stance should have been decided again',
  no_record_wanted: 'consent to keep a record was refused or withdrawn',
  no_consent: 'no consent for this purpose is recorded',
  refused: 'consent was refused',
  withdrawn: 'consent was withdrawn',
  consent_review_passed: 'consent should have been asked for again',
  sensitivity: 'it is marked as narrower than the case',
  name_not_to_publish: 'the name is not to be published',
  working_text: 'it was written for colleagues',
  retracted: 'it is retracted',
  no_health_consent: 'it speaks of health, and consent to that is not given',
  no_photo_consent: 'consent to use a photo is not given',
};
