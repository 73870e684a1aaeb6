import { releaseTypes } from '../../custody/domain/event-kinds';
import { Choice, Option } from '../../web/controls';
import { DurationControl } from '../../web/duration-control';
import { FormState } from '../../web/form-values';
import { PartialDateControl } from '../../web/partial-date-control';

const releases: Option[] = Object.entries(releaseTypes).map(([value, label]) => ({ value, label }));

const has = (form: FormState, ...names: string[]): boolean =>
  names.some(
    (name) =>
      Object.entries(form.values).some(([key, value]) => key.startsWith(name) && !key.endsWith('.mode') && value) ||
      form.problems.some((p) => p.path.startsWith(name)),
  );

/** What only judgments and releases have; folded away for everything else. */
export function SentencePart({ form }: { form: FormState }) {
  return (
    <section aria-label="Judgment or release">
      <details open={has(form, 'sentence')}>
        <summary>For a judgment: the sentence</summary>
        <div class="inner" id="f-sentence" tabIndex={-1}>
          <p class="hint">
            The end of the term is computed from this by the rules of the country, with its arithmetic.
          </p>
          <DurationControl form={form} name="sentence.imprisonment" label="Imprisonment" />
          <DurationControl form={form} name="sentence.dpr" label="Deprivation of political rights" />
          <DurationControl form={form} name="sentence.travel_ban" label="Travel ban after release" />
          <PartialDateControl
            form={form}
            name="sentence.counted_from"
            label="Counted from"
            hint="The day from which the judgment counts the term, when it says so."
            optional
            compact
          />
        </div>
      </details>
      <details open={has(form, 'release_type')}>
        <summary>For a release: how it came about</summary>
        <div class="inner">
          <Choice
            form={form}
            name="release_type"
            label="How the release came about"
            none="Not stated"
            options={releases}
          />
        </div>
      </details>
    </section>
  );
}
