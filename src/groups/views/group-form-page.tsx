import { Choice, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, MoreRows, Submit } from '../../web/form-parts';
import { PostForm } from '../../web/post-form';
import { FormState, rowCount } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PartialDateControl } from '../../web/partial-date-control';
import { StaleEdit, StaleEditNote } from '../../web/stale-edit';

export interface GroupFormPageProps {
  form: FormState;
  /** Correcting: the group. Absent: forming one. */
  group?: { id: string; name: string };
  /** Defenders that the form suggests: reference and name. */
  known: { reference: string; name: string }[];
  stale?: StaleEdit;
}

const fieldNames = {
  name: 'Name',
  reference: 'Reference',
  hashtag: 'Hashtag',
  day_count: 'Day count',
  members: 'Member',
  'members.from': 'First day of member',
  'members.to': 'Last day of member',
};

/** Forms a joint case, or corrects one. */
export function GroupFormPage({ form, group, known, stale }: GroupFormPageProps) {
  const title = group ? 'Correct a joint case' : 'Form a joint case';
  const save = group ? 'Save corrections' : 'Form the joint case';
  const back = group
    ? { href: `/groups/${group.id}`, label: <bdi dir="auto">{group.name}</bdi> }
    : { href: '/groups', label: 'Joint cases' };
  return (
    <Layout title={titleOf(title, form)} current="groups">
      <Breadcrumb trail={[back]} />
      <header class="head">
        <h1>{title}</h1>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm class="form" action={group ? `/groups/${group.id}/correction` : '/groups'} novalidate data-unsaved>
        <Submit first>{save}</Submit>
        <Kept form={form} names={['version', 'since']} />
        <section aria-label="The joint case">
          <TextInput
            form={form}
            name="name"
            label="Name"
            required
            hint="As headlines speak of it: the Changsha Three."
          />
          <div class="pair">
            <TextInput
              form={form}
              name="reference"
              label="Reference"
              required
              hint="Your own name for it, as G-2026-02."
            />
            <TextInput form={form} name="hashtag" label="Hashtag" hint="With # and without spaces." />
          </div>
          <Choice
            form={form}
            name="day_count"
            label="Day count"
            none="Not stated (the first day is not counted)"
            options={[
              { value: 'exclusive', label: 'The first day is not counted' },
              { value: 'inclusive', label: 'The first day is day 1' },
            ]}
          />
        </section>
        <MemberRows form={form} known={known} />
        <div class="actions">
          <Submit>{save}</Submit>
          <a class="btn" href={back.href}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function MemberRows({ form, known }: Pick<GroupFormPageProps, 'form' | 'known'>) {
  const count = rowCount(form.values, 'members', { atLeast: 3 });
  const open = (row: number): boolean =>
    ['from', 'to'].some(
      (end) =>
        Object.entries(form.values).some(
          ([key, value]) => key.startsWith(`members.${row}.${end}.`) && !key.endsWith('.mode') && value,
        ) || form.problems.some((p) => p.path.startsWith(`members.${row}.${end}`)),
    );
  return (
    <section aria-labelledby="members-heading">
      <h2 id="members-heading">Members</h2>
      <p class="hint" id="f-members" tabIndex={-1}>
        Each by the reference of a registered defender. An empty row is left out.
      </p>
      <datalist id="known-defenders">
        {known.map(({ reference, name }) => (
          <option key={reference} value={reference}>
            {name}
          </option>
        ))}
      </datalist>
      {Array.from({ length: count }, (_, i) => (
        <fieldset key={i} class="row" id={`f-members-${i}`} tabIndex={-1}>
          <legend class="hidden">Member {i + 1}</legend>
          <TextInput
            form={form}
            name={`members.${i}.defender`}
            label={`Member ${i + 1}`}
            hint={known.find((k) => k.reference === form.values[`members.${i}.defender`])?.name}
            list="known-defenders"
            size="medium"
          />
          <details open={open(i)}>
            <summary>Only for a time</summary>
            <div class="inner">
              <PartialDateControl form={form} name={`members.${i}.from`} label="Since" optional compact />
              <PartialDateControl form={form} name={`members.${i}.to`} label="Until" optional compact />
            </div>
          </details>
        </fieldset>
      ))}
      <MoreRows list="members" count={count}>
        More members
      </MoreRows>
    </section>
  );
}
