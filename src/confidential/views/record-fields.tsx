import { DateText } from '../../web/date-text';
import { Prose } from '../../web/text';
import { fieldWords } from './kind-words';
import type { RecordShown } from './record-shown';

/** What a record says. What is not known is left out. */
export function RecordFields({ record }: { record: RecordShown }) {
  const { kind, state, fields = {} } = record;
  if (state === 'damaged') {
    return (
      <p class="problem">
        This record does not open: it was changed past Vigil, or put in the place of another. What it said is not shown.
        Tell whoever runs this Vigil; a backup may hold it unchanged.
      </p>
    );
  }
  return (
    <dl class="facts">
      {fieldWords[kind]
        .filter(({ name }) => fields[name] !== undefined)
        .map(({ name, label, rows, options, date }) => (
          <Fact
            key={name}
            label={label}
            text={fields[name]!}
            lines={rows !== undefined}
            date={date}
            options={options}
          />
        ))}
    </dl>
  );
}

interface FactProps {
  label: string;
  text: string;
  lines: boolean;
  date?: boolean;
  options?: { value: string; label: string }[];
}

function Fact({ label, text, lines, date, options }: FactProps) {
  const shown = options?.find(({ value }) => value === text)?.label ?? text;
  return (
    <>
      <dt>{label}</dt>
      <dd>{lines ? <Prose text={shown} /> : date ? <DateText text={shown} /> : <bdi dir="auto">{shown}</bdi>}</dd>
    </>
  );
}
