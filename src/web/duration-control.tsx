import { controlId, controlProps, describedBy, ProblemText } from './controls';
import { FormState } from './form-values';

const units = [
  { key: 'years', label: 'Years' },
  { key: 'months', label: 'Months' },
  { key: 'days', label: 'Days' },
];

/** A length of time as judgments state it: years, months, days, or for life. */
export function DurationControl({ form, name, label }: { form: FormState; name: string; label: string }) {
  const written = form.values[`${name}.written`];
  const wrong = form.problems.some((p) => p.path === name || p.path.startsWith(`${name}.`));
  return (
    <fieldset
      class={wrong ? 'date wrong' : 'date'}
      id={controlId(name)}
      tabIndex={-1}
      aria-describedby={describedBy(form, name)}
    >
      <legend class="legend">{label}</legend>
      <ProblemText form={form} name={name} />
      {written && <input type="hidden" name={`${name}.written`} value={written} />}
      <div class="parts">
        {units.map(({ key, label: unit }) => (
          <div class="part day" key={key}>
            <label for={controlId(`${name}.${key}`)}>{unit}</label>
            <input
              {...controlProps({ form, name: `${name}.${key}` })}
              value={form.values[`${name}.${key}`]}
              inputMode="numeric"
              autocomplete="off"
            />
          </div>
        ))}
        <div class="doubt">
          <label>
            <input type="checkbox" name={`${name}.life`} value="yes" checked={form.values[`${name}.life`] === 'yes'} />
            For life
          </label>
        </div>
        {units.map(({ key }) => (
          <ProblemText key={key} form={form} name={`${name}.${key}`} />
        ))}
      </div>
    </fieldset>
  );
}
