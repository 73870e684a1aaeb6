import { ApiProperty } from '@nestjs/swagger';
import { factsOf } from './defender-input';
import { DefenderInput } from './defender.dto';
import type { FieldSensitivity } from './domain/field-sensitivity';
import type { Stance } from './domain/stance';
import type { Profile } from './profile';
import { ConsentInput } from './telling.dto';

/** A defender as the API gives them: what is not known is absent. */
export class DefenderResource extends DefenderInput {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** Names each field: a new column reaches nobody by accident. */
export function presentDefender(profile: Profile): DefenderResource {
  return {
    id: profile.id,
    ...factsOf(profile),
    consent: Object.keys(profile.consent).length > 0 ? presentConsent(profile.consent) : undefined,
    stance: profile.stance ? presentStance(profile.stance) : undefined,
    sensitivity: profile.sensitivity ? presentSensitivity(profile.sensitivity) : undefined,
    version: profile.version,
    created_at: profile.createdAt.toISOString(),
    updated_at: profile.updatedAt.toISOString(),
  };
}

const presentConsent = (consent: Profile['consent']): ConsentInput => ({
  internal_record: consent.internal_record,
  share_partner: consent.share_partner,
  un_confidential: consent.un_confidential,
  un_public: consent.un_public,
  public_name: consent.public_name,
  public_photo: consent.public_photo,
  public_health: consent.public_health,
  media_contact: consent.media_contact,
});

export const presentStance = ({ value, owner, review_on, reason }: Stance): Stance => ({
  value,
  owner,
  review_on,
  reason,
});

export const presentSensitivity = (of: FieldSensitivity): FieldSensitivity => ({
  gender: of.gender,
  born: of.born,
  country: of.country,
  nationalities: of.nationalities,
  professions: of.professions,
  rights: of.rights,
  summary: of.summary,
});
