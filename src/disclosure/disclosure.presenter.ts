import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Confidentiality } from '../defenders/domain/consent';
import { confidentialities } from '../defenders/domain/consent';
import { consentInputOf } from '../defenders/defender-input';
import { presentSensitivity, presentStance } from '../defenders/defender.presenter';
import type { Profile } from '../defenders/profile';
import { ConsentInput, FieldSensitivityInput, StanceInput } from '../defenders/telling.dto';
import { known } from '../lib/known';
import { TellingInput } from './telling.input';

/** What is decided about telling a case, as the API gives it: each answer with all that is known of it. */
export class TellingResource extends TellingInput {
  @ApiPropertyOptional({ enum: [...confidentialities] }) confidentiality?: Confidentiality;
  @ApiPropertyOptional({ type: ConsentInput }) override consent?: ConsentInput;
  @ApiPropertyOptional({ type: StanceInput }) override stance?: StanceInput;
  @ApiPropertyOptional({ type: FieldSensitivityInput }) override sensitivity?: FieldSensitivityInput;
  @ApiProperty({ description: 'Of the case' }) version: number;
}

export const presentTelling = (profile: Profile): TellingResource => ({
  confidentiality: known(profile.confidentiality),
  consent: consentInputOf(profile.answers),
  stance: profile.stance ? presentStance(profile.stance) : undefined,
  sensitivity: profile.sensitivity ? presentSensitivity(profile.sensitivity) : undefined,
  version: profile.version,
});
