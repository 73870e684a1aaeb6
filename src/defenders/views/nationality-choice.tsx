import { countryCodes, countryName } from '../../lib/countries';
import { stateless } from '../../lib/nationalities';
import { Choice, type Option } from '../../web/controls';
import { MoreRows } from '../../web/form-parts';
import { type FormState, rowCount } from '../../web/form-values';

/** Every country, by its name. */
export const countries: Option[] = countryCodes
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** Those who have none stand first: the list of countries is long. */
const nationalityOptions: Option[] = [{ value: stateless, label: 'Stateless: has no nationality' }, ...countries];

/** As many lists as there are nationalities, and one to spare. */
export function Nationalities({ form }: { form: FormState }) {
  const count = rowCount(form.values, 'nationalities', { atLeast: 2 });
  return (
    <>
      <p class="hint" id="f-nationalities" tabIndex={-1}>
        Nationality: as the person or the papers state it. It does not follow from the country of the case. Nothing
        chosen means “not known”.
      </p>
      <div class="pair">
        {Array.from({ length: count }, (_, i) => (
          <Choice
            key={i}
            form={form}
            name={`nationalities.${i}.code`}
            label={i === 0 ? 'Nationality' : `Nationality ${i + 1}`}
            none={i === 0 ? 'Not known' : 'No further one'}
            options={nationalityOptions}
          />
        ))}
      </div>
      <MoreRows list="nationalities" count={count}>
        More nationalities
      </MoreRows>
    </>
  );
}
