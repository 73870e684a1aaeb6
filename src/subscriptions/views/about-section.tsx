import type { ComponentChildren } from 'preact';
import { type RuleCode, ruleCodes } from '../../alerts/domain/alert';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { custodyStatuses, reachableStatuses } from '../../custody/domain/custody-status';
import { countryName } from '../../lib/countries';
import { Checks } from '../../web/checks';
import { Choice, type Option, TextArea, TextInput } from '../../web/controls';
import { counted } from '../../web/day-text';
import type { FormState } from '../../web/form-values';
import { standingLabels } from './subscription-words';

/** What the form offers of the cases that somebody may see, and what is chosen. */
export interface AboutOffered {
  countries: string[];
  groups: { id: string; name: string }[];
  chosen: { countries: readonly string[]; groups: readonly string[]; rules: readonly string[] };
  /** Of the cases that are written in it: reference and name. */
  named: { reference: string; name: string }[];
  /** Cases of the subscription that its owner may not see at present. */
  unseen: number;
}

const standings: Option[] = Object.entries(standingLabels).map(([value, label]) => ({ value, label }));
const statuses: Option[] = reachableStatuses.map((value) => ({ value, label: custodyStatuses[value].label }));
const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'en');

/** Of whom and of what. */
export function AboutSection(props: AboutOffered & { form: FormState }) {
  const { form, chosen, named, unseen } = props;
  return (
    <>
      <section aria-labelledby="of-whom">
        <h2 id="of-whom">Of whom</h2>
        <TextInput
          form={form}
          name="name"
          label="Name of the subscription"
          hint="By which you know it again. It may stand in mails: write no names of people."
        />
        <TextArea
          form={form}
          name="defenders"
          label="Cases"
          rows={3}
          hint="The reference of each, one a line. Dates of a joint case come too when one of them belongs to it."
        />
        {named.length > 0 && (
          <ul class="small">
            {named.map(({ reference, name }) => (
              <li key={reference}>
                <bdi>{reference}</bdi>: <bdi dir="auto">{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        {unseen > 0 && <Unseen unseen={unseen} />}
        <Groups {...props} />
        <Countries {...props} />
        <div class="pair">
          <TextInput form={form} name="q" label="Name or reference" hint="As in the list of defenders." />
          <Choice
            form={form}
            name="status"
            label="Status today"
            hint="On the day on which it is sent."
            none="Any"
            options={standings}
            groups={[{ label: 'One status', options: statuses }]}
          />
        </div>
      </section>
      <section aria-labelledby="of-what">
        <h2 id="of-what">Of what</h2>
        <Folded title="Kinds of dates" chosen={chosen.rules.length}>
          <Checks
            form={form}
            name="rules"
            label="Kinds of dates"
            hint="None ticked: every kind."
            options={ruleCodes.map((value: RuleCode) => ({ value, label: ruleLabels[value] }))}
            chosen={chosen.rules}
          />
        </Folded>
        <Choice
          form={form}
          name="audience"
          label="For whom"
          options={[
            { value: 'all', label: 'Everything' },
            { value: 'public', label: 'Only what may be public' },
            { value: 'task', label: 'Only tasks for the team' },
          ]}
        />
      </section>
    </>
  );
}

function Groups({ form, groups, chosen }: AboutOffered & { form: FormState }) {
  if (groups.length === 0) return null;
  const options = groups.map(({ id, name }) => ({ value: id, label: <bdi dir="auto">{name}</bdi> }));
  return (
    <Folded title="Joint cases" chosen={chosen.groups.length}>
      <Checks
        form={form}
        name="groups"
        label="Joint cases"
        hint="With the dates of their members. None ticked: any."
        options={options}
        chosen={chosen.groups}
      />
    </Folded>
  );
}

function Countries({ form, countries, chosen }: AboutOffered & { form: FormState }) {
  const codes = [...new Set([...countries, ...chosen.countries])];
  if (codes.length === 0) return null;
  const options = codes.map((value) => ({ value, label: countryName(value) })).sort(byLabel);
  return (
    <Folded title="Countries" chosen={chosen.countries.length}>
      <Checks
        form={form}
        name="countries"
        label="Countries"
        hint="None ticked: any."
        options={options}
        chosen={chosen.countries}
      />
    </Folded>
  );
}

/** Long lists are folded away until something in them is chosen. */
function Folded({ title, chosen, children }: { title: string; chosen: number; children: ComponentChildren }) {
  return (
    <details open={chosen > 0}>
      <summary>
        {title} <span class="soft">{chosen > 0 ? counted(chosen, 'chosen', 'chosen') : 'any'}</span>
      </summary>
      <div class="inner">{children}</div>
    </details>
  );
}

function Unseen({ unseen }: { unseen: number }) {
  return (
    <div class="field">
      <p class="hint">
        {counted(unseen, 'case')} in it {unseen === 1 ? 'is' : 'are'} not open to you at present. They stay, and bring
        nothing until you may see them again.
      </p>
      <div class="doubt">
        <label>
          <input type="checkbox" name="forget_unseen" value="yes" />
          <span>Take them out</span>
        </label>
      </div>
    </div>
  );
}
