import { ComponentChildren } from 'preact';
import { DateMode } from '../lib/date-parts';
import { monthNames } from '../lib/date-text-months';
import { controlId, controlProps, describedBy, HintText, ProblemText } from './controls';
import { dayBoxes } from './date-values';
import { FormState } from './form-values';

const modes: { value: DateMode; label: string }[] = [
  { value: 'exact', label: 'Exact day' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
  { value: 'about', label: 'About' },
  { value: 'between', label: 'One day between' },
  { value: 'one_of', label: 'One of several days' },
  { value: 'before', label: 'Before or on' },
  { value: 'after', label: 'On or after' },
];

interface PartialDateControlProps {
  form: FormState;
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  optional?: boolean;
  /** One line with a list of ways, for dates that stand in a row of a list. */
  compact?: boolean;
}

/**
 * A date as well as it is known: first how well, then the boxes that this needs. All boxes are in the page; the style
 * sheet shows those of the way that is chosen, and without a style sheet what belongs to other ways is not read.
 */
export function PartialDateControl(props: PartialDateControlProps) {
  const { form, name, label, hint, optional, compact } = props;
  const mode = form.values[`${name}.mode`] ?? 'exact';
  const wrong = form.problems.some((p) => p.path === name || p.path.startsWith(`${name}.`));
  return (
    <fieldset
      class={['date', compact && 'compact', wrong && 'wrong'].filter(Boolean).join(' ')}
      id={controlId(name)}
      tabIndex={-1}
      aria-describedby={describedBy(form, name, hint)}
    >
      <legend class="legend">
        {label}
        {!optional && <span class="needed"> (needed)</span>}
      </legend>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      {compact ? <ModeList name={name} chosen={mode} /> : <ModeRadios name={name} chosen={mode} />}
      <Boxes form={form} name={name} prefix="" word="From" spoken="Date, or from" />
      <Boxes form={form} name={name} prefix="to_" word="To" spoken="To" />
      {(!compact || mode === 'one_of') && <Days form={form} name={name} />}
      {mode === 'as_written' && <AsWritten form={form} name={name} />}
      {(!compact || form.values[`${name}.uncertain`]) && <Uncertain form={form} name={name} />}
    </fieldset>
  );
}

function ModeRadios({ name, chosen }: { name: string; chosen: string }) {
  return (
    <div class="ways" role="group" aria-label="How well is the date known?">
      {shown(chosen).map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={`${name}.mode`} value={value} checked={value === chosen} />
          {label}
        </label>
      ))}
    </div>
  );
}

function ModeList({ name, chosen }: { name: string; chosen: string }) {
  return (
    <div class="part way">
      <label for={controlId(`${name}.mode`)}>How well known</label>
      <select id={controlId(`${name}.mode`)} name={`${name}.mode`}>
        {shown(chosen)
          .filter(({ value }) => value !== 'one_of' || chosen === 'one_of')
          .map(({ value, label }) => (
            <option key={value} value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
      </select>
    </div>
  );
}

const shown = (chosen: string): { value: string; label: string }[] =>
  chosen === 'as_written' ? [...modes, { value: 'as_written', label: 'As it was written' }] : modes;

interface BoxesProps {
  form: FormState;
  name: string;
  prefix: '' | 'to_';
  /** Shown where the date has two ends. */
  word: string;
  /** Said of the boxes together: the first ones are those of every other way as well. */
  spoken: string;
}

/** Day, month by name (4/5 is read in two ways around the world) and year. */
function Boxes({ form, name, prefix, word, spoken }: BoxesProps) {
  const [day, month, year] = [`${name}.${prefix}day`, `${name}.${prefix}month`, `${name}.${prefix}year`];
  return (
    <div class={prefix ? 'parts to' : 'parts from'} role="group" aria-label={spoken}>
      <span class="which" aria-hidden="true">
        {word}
      </span>
      <div class="part day">
        <label for={controlId(day)}>Day</label>
        <input {...controlProps({ form, name: day })} value={form.values[day]} inputMode="numeric" autocomplete="off" />
      </div>
      <div class="part month">
        <label for={controlId(month)}>Month</label>
        <select {...controlProps({ form, name: month })}>
          <option value="" />
          {monthNames.map((text, i) => (
            <option key={text} value={i + 1} selected={form.values[month] === String(i + 1)}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <div class="part year">
        <label for={controlId(year)}>Year</label>
        <input
          {...controlProps({ form, name: year })}
          value={form.values[year]}
          inputMode="numeric"
          autocomplete="off"
        />
      </div>
      {[day, month, year].map((box) => (
        <ProblemText key={box} form={form} name={box} />
      ))}
    </div>
  );
}

// A month or year among the choices came from elsewhere: a box for days could not show it.
const isDayOrEmpty = (text: string): boolean => /^(\d{4}-\d\d-\d\d)?$/.test(text);

function Days({ form, name }: { form: FormState; name: string }) {
  const filled = Object.keys(form.values).filter((key) => key.startsWith(`${name}.days.`) && form.values[key]).length;
  return (
    <div class="parts days" role="group" aria-label="One of these days">
      {Array.from({ length: Math.max(dayBoxes, filled) }, (_, i) => {
        const box = `${name}.days.${i}`;
        const value = form.values[box] ?? '';
        return (
          <div class="part" key={i}>
            <label for={controlId(box)}>{i === 0 ? 'Either' : 'or'}</label>
            {isDayOrEmpty(value) ? (
              <input {...controlProps({ form, name: box })} type="date" value={value} />
            ) : (
              <input {...controlProps({ form, name: box })} value={value} autocomplete="off" />
            )}
          </div>
        );
      })}
      <ProblemText form={form} name={`${name}.days.0`} />
    </div>
  );
}

/** A date that the boxes cannot say, as it came from elsewhere: it is kept to the letter. */
function AsWritten({ form, name }: { form: FormState; name: string }) {
  const box = `${name}.text`;
  return (
    <div class="parts written">
      <div class="part">
        <label for={controlId(box)}>As it was written (ISO 8601-2)</label>
        <input {...controlProps({ form, name: box })} value={form.values[box]} autocomplete="off" />
      </div>
      <ProblemText form={form} name={box} />
    </div>
  );
}

function Uncertain({ form, name }: { form: FormState; name: string }) {
  const box = `${name}.uncertain`;
  return (
    <div class="doubt">
      <label>
        <input type="checkbox" id={controlId(box)} name={box} value="yes" checked={form.values[box] === 'yes'} />
        The source itself is not sure
      </label>
      <ProblemText form={form} name={box} />
    </div>
  );
}
