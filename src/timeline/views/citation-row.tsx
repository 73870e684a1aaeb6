import { admiraltyCodes, likelihoods, reliabilityText, verifications } from '../../sources/domain/reliability';
import { capital } from '../../web/capital';
import { Choice, Option, TextArea, TextInput } from '../../web/controls';
import { FormState } from '../../web/form-values';
import { PartialDateControl } from '../../web/partial-date-control';
import { SensitivityChoice } from '../../web/sensitivity-choice';

const graded = (grades: readonly string[], label: (grade: string) => string): Option[] =>
  grades.map((value) => ({ value, label: label(value) }));

const inWords = (grade: string): string => capital(reliabilityText(grade));

const words = graded(Object.keys(verifications), inWords);
const gradings = [
  { label: 'Likelihood', options: graded(likelihoods, inWords) },
  { label: 'Admiralty code', options: graded(admiraltyCodes, (code) => code) },
];

/** One source of an event: where it stands, what it says, how far it is to be believed. */
export function CitationRow({ form, row }: { form: FormState; row: number }) {
  const name = (field: string): string => `citations.${row}.${field}`;
  const filled = (field: string): boolean =>
    Object.entries(form.values).some(
      ([key, value]) => key.startsWith(name(field)) && !key.endsWith('.mode') && value,
    ) || form.problems.some((p) => p.path.startsWith(name(field)));
  const isNarrower = (form.values[name('sensitivity')] ?? 'public') !== 'public';
  return (
    <fieldset class="row" id={`f-citations-${row}`} tabIndex={-1}>
      <legend class="hidden">Source {row + 1}</legend>
      <div class="pair">
        <TextInput form={form} name={name('title')} label={`Source ${row + 1}`} />
        <TextInput form={form} name={name('url')} label="Address" type="url" inputMode="url" />
      </div>
      <PartialDateControl form={form} name={name('published')} label="Published" optional compact />
      <details open={filled('date') || filled('quote') || filled('reliability') || isNarrower}>
        <summary>Another date, a quotation, reliability, who may be told</summary>
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
            groups={gradings}
          />
          <SensitivityChoice form={form} name={name('sensitivity')} usual="As the event" />
        </div>
      </details>
    </fieldset>
  );
}
