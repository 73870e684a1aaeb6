import { Choice, Option, TextArea, TextInput } from '../../web/controls';
import { FormState } from '../../web/form-values';
import { PartialDateControl } from '../../web/partial-date-control';

const words: Option[] = [
  { value: 'unverified', label: 'Not verified' },
  { value: 'single_source', label: 'Single source' },
  { value: 'corroborated', label: 'Corroborated' },
  { value: 'official_record', label: 'Official record' },
  { value: 'disputed', label: 'Disputed' },
  { value: 'retracted', label: 'Retracted by the source' },
];

const likelihoods: Option[] = ['confirmed', 'likely', 'possible', 'unlikely', 'high', 'medium', 'low'].map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
const digits = ['1', '2', '3', '4', '5', '6'];
const admiralty: Option[] = [...letters, ...digits, ...letters.flatMap((a) => digits.map((n) => a + n))].map(
  (value) => ({
    value,
    label: value,
  }),
);

/** One source of an event: where it stands, what it says, how far it is to be believed. */
export function CitationRow({ form, row }: { form: FormState; row: number }) {
  const name = (field: string): string => `citations.${row}.${field}`;
  const filled = (field: string): boolean =>
    Object.entries(form.values).some(
      ([key, value]) => key.startsWith(name(field)) && !key.endsWith('.mode') && value,
    ) || form.problems.some((p) => p.path.startsWith(name(field)));
  return (
    <fieldset class="row" id={`f-citations-${row}`} tabIndex={-1}>
      <legend class="hidden">Source {row + 1}</legend>
      <div class="pair">
        <TextInput form={form} name={name('title')} label={`Source ${row + 1}`} />
        <TextInput form={form} name={name('url')} label="Address" type="url" inputMode="url" />
      </div>
      <PartialDateControl form={form} name={name('published')} label="Published" optional compact />
      <details open={filled('date') || filled('quote') || filled('reliability')}>
        <summary>Another date, a quotation, reliability</summary>
        <div class="inner">
          <PartialDateControl
            form={form}
            name={name('date')}
            label="Date that this source gives"
            hint="Only when it is another than the one above."
            optional
            compact
          />
          <TextArea form={form} name={name('quote')} label="Its words" rows={2} />
          <Choice
            form={form}
            name={name('reliability')}
            label="Reliability"
            none="Not graded"
            options={words}
            groups={[
              { label: 'Likelihood', options: likelihoods },
              { label: 'Admiralty code', options: admiralty },
            ]}
          />
        </div>
      </details>
    </fieldset>
  );
}
