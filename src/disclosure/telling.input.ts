import { ConsentInput, FieldSensitivityInput, StanceInput } from '../defenders/telling.dto';
import { ObjectField } from '../web/nested-fields';

/** Everything that is decided about telling a case: it replaces what was decided before. */
export class TellingInput {
  @ObjectField(() => ConsentInput, { what: 'purposes and answers' })
  consent?: ConsentInput;

  @ObjectField(() => StanceInput, { what: 'value, owner, review_on, reason' })
  stance?: StanceInput;

  @ObjectField(() => FieldSensitivityInput, { what: 'fields and circles' })
  sensitivity?: FieldSensitivityInput;
}
