import type { Sensitivity } from '../access/domain/audience';
import { Choice } from './controls';
import { FormState } from './form-values';

/** The widest circle that may be told a fact, in words. */
export const sensitivityLabels: Record<Sensitivity, string> = {
  public: 'As the case',
  partners: 'Partners at most',
  internal: 'Colleagues only',
  restricted: 'Only those who keep the record',
};

interface SensitivityChoiceProps {
  form: FormState;
  name: string;
  label?: string;
  /** What the first choice means here. */
  usual?: string;
  hint?: string;
}

/** How widely a fact may be told, as far as that is narrower than the case. */
export function SensitivityChoice({
  form,
  name,
  label = 'May be told to',
  usual = sensitivityLabels.public,
  hint,
}: SensitivityChoiceProps) {
  const options = Object.entries(sensitivityLabels).map(([value, words]) => ({
    value,
    label: value === 'public' ? usual : words,
  }));
  return <Choice form={form} name={name} label={label} hint={hint} options={options} />;
}

/** Says beside a fact that it goes less far than the case; nothing where it does not. */
export function SensitivityTag({ of }: { of?: Sensitivity | null }) {
  return of && of !== 'public' ? <span class="tag">{sensitivityLabels[of]}</span> : null;
}
