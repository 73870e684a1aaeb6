import type { LegalDetails, WarrantAnswer } from '../../custody/domain/legal-details';
import { Choice, type Option, TextInput } from '../../web/controls';
import type { FormState } from '../../web/form-values';
import { fieldNames } from './event-form-words';

const warrants: Record<WarrantAnswer, string> = { shown: 'Shown', not_shown: 'Not shown' };
const options: Option[] = Object.entries(warrants).map(([value, label]) => ({ value, label }));

/** Who acted, and by which law; folded away where nothing of it is known. */
export function LegalPart({ form }: { form: FormState }) {
  const filled =
    Object.entries(form.values).some(([key, value]) => key.startsWith('legal.') && value) ||
    form.problems.some((p) => p.path.startsWith('legal'));
  return (
    <section aria-label={fieldNames.legal}>
      <details open={filled}>
        <summary>For submissions to the UN: who acted, and by which law</summary>
        <div class="inner" id="f-legal" tabIndex={-1}>
          <p class="hint">
            Institutions, no names of people. Leave empty what is not known: a submission then says “not known”.
          </p>
          <TextInput form={form} name="legal.forces" label="Who took or holds the person" />
          <TextInput form={form} name="legal.authority" label="Who ordered it" />
          <Choice
            form={form}
            name="legal.warrant"
            label="Warrant or other decision"
            none="Not known"
            options={options}
          />
          <TextInput form={form} name="legal.law" label="Law that was applied" />
          <TextInput form={form} name="legal.reason" label="Charge or reason given" />
        </div>
      </details>
    </section>
  );
}

/** The same in lines, as far as it is known. */
export function LegalFacts({ legal }: { legal: LegalDetails }) {
  const lines: [string, string | undefined][] = [
    ['Carried out by', legal.forces],
    ['Ordered by', legal.authority],
    ['Warrant', legal.warrant && warrants[legal.warrant].toLowerCase()],
    ['Law', legal.law],
    ['Charge or reason given', legal.reason],
  ];
  return (
    <>
      {lines.map(
        ([name, text]) =>
          text && (
            <p key={name}>
              {name}: <bdi dir="auto">{text}</bdi>
            </p>
          ),
      )}
    </>
  );
}
