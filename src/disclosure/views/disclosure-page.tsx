import type { Profile } from '../../defenders/profile';
import {
  consentScopes,
  type ConsentScope,
  consentValues,
  consentWays,
  legalGrounds,
} from '../../defenders/domain/consent';
import { sensitiveFields } from '../../defenders/domain/field-sensitivity';
import { nameOf } from '../../defenders/domain/names';
import { stances } from '../../defenders/domain/stance';
import { consentScopeLabels, consentValueLabels } from '../../defenders/views/defender-shown';
import { Choice, type Option, TextArea, TextInput } from '../../web/controls';
import { momentText } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PartialDateControl } from '../../web/partial-date-control';
import { PostForm } from '../../web/post-form';
import { sensitivityLabels } from '../../web/sensitivity-choice';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { Recording } from '../recordings.repository';
import { fieldLabels, groundLabels, stanceLabels, wayLabels } from './words';

export interface DisclosurePageProps {
  form: FormState;
  defender: Pick<Profile, 'id' | 'names'>;
  recordings: Recording[];
  stale?: StaleEdit;
  notice?: string;
}

const labelled = <T extends string>(codes: readonly T[], labels: Record<T, string>): Option[] =>
  codes.map((value) => ({ value, label: labels[value] }));

const fieldNames: Record<string, string> = {
  stance: 'Stance',
  'stance.value': 'Stance',
  'stance.review_on': 'To be decided again after',
  ...Object.fromEntries(consentScopes.map((scope) => [`consent.${scope}`, consentScopeLabels[scope]])),
};

/** Decides what may be told of a case: consent for each purpose, whether we speak of it, which fields stay nearer. */
export function DisclosurePage({ form, defender, recordings, stale, notice }: DisclosurePageProps) {
  const title = 'What may be told';
  const href = `/defenders/${defender.id}`;
  return (
    <Layout title={titleOf(title, form)} current="defenders" notice={notice}>
      <Breadcrumb trail={[{ href, label: <bdi dir="auto">{nameOf(defender)}</bdi> }]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          Nothing goes out for which nobody agreed. <a href={`${href}/as-told`}>See the case as others are told it</a>.
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm class="form" action={`${href}/disclosure`} novalidate data-unsaved>
        <Submit first>Save</Submit>
        <Kept form={form} names={['version', 'since']} />
        <StancePart form={form} />
        <section aria-labelledby="consent-heading">
          <h2 id="consent-heading">Consent</h2>
          <p class="hint">
            Each purpose is asked for by itself. A withdrawal counts from the moment it is saved; what was answered
            before stays in the history.
          </p>
          {consentScopes.map((scope) => (
            <AnswerPart key={scope} form={form} scope={scope} recording={recordings.find((r) => r.scope === scope)} />
          ))}
        </section>
        <FieldsPart form={form} />
        <div class="actions">
          <Submit>Save</Submit>
          <a class="btn" href={href}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function StancePart({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="stance-heading">
      <h2 id="stance-heading">Stance</h2>
      <Choice
        form={form}
        name="stance.value"
        label="Do we speak of the case?"
        none={form.values['stance.value'] ? undefined : 'Not stated (treated as public)'}
        options={labelled(stances, stanceLabels)}
      />
      <div class="pair">
        <TextInput form={form} name="stance.owner" label="Who decides" hint="A name, or the address of a colleague." />
        <TextInput
          form={form}
          name="stance.review_on"
          label="To be decided again after"
          size="short"
          hint="A day, as 2027-05-24. After it nothing is published until somebody has decided again."
        />
      </div>
      <TextArea form={form} name="stance.reason" label="Why" rows={2} />
    </section>
  );
}

interface AnswerPartProps {
  form: FormState;
  scope: ConsentScope;
  recording?: Recording;
}

function AnswerPart({ form, scope, recording }: AnswerPartProps) {
  const name = (part: string): string => `consent.${scope}.${part}`;
  const isOpen =
    ['by', 'on', 'how', 'review_on', 'ground', 'ground_note'].some((part) =>
      Object.entries(form.values).some(([key, value]) => key.startsWith(name(part)) && !key.endsWith('.mode') && value),
    ) || form.problems.some((p) => p.path.startsWith(`consent.${scope}.`));
  return (
    <fieldset class="row" id={`f-consent-${scope}`} tabIndex={-1}>
      <legend class="hidden">{consentScopeLabels[scope]}</legend>
      <Choice
        form={form}
        name={name('value')}
        label={consentScopeLabels[scope]}
        none="Not known"
        options={labelled(consentValues, consentValueLabels)}
      />
      {recording && (
        <p class="hint">
          Recorded by <bdi>{recording.who}</bdi>, {momentText(recording.at)}
        </p>
      )}
      <details open={isOpen}>
        <summary>Who, when, how, until when</summary>
        <div class="inner">
          <div class="pair">
            <TextInput
              form={form}
              name={name('by')}
              label="Who answered"
              hint="As: she herself, her mother, her lawyer."
            />
            <Choice
              form={form}
              name={name('how')}
              label="How"
              none="Not stated"
              options={labelled(consentWays, wayLabels)}
            />
          </div>
          <PartialDateControl form={form} name={name('on')} label="When" optional compact />
          <TextInput
            form={form}
            name={name('review_on')}
            label="To be asked for again after"
            size="short"
            hint="A day, as 2027-05-24. After it nothing is published on this answer."
          />
          <Choice
            form={form}
            name={name('ground')}
            label="Legal ground"
            none="None"
            hint="Only where nobody can be asked. It never opens a publication."
            options={labelled(legalGrounds, groundLabels)}
          />
          <TextArea form={form} name={name('ground_note')} label="Why the ground applies" rows={2} />
        </div>
      </details>
    </fieldset>
  );
}

function FieldsPart({ form }: { form: FormState }) {
  const { public: usual, ...narrower } = sensitivityLabels;
  const words = Object.entries(narrower).map(([value, label]) => ({ value, label }));
  return (
    <section aria-labelledby="fields-heading">
      <h2 id="fields-heading">Fields of the profile</h2>
      <p class="hint">
        A field is never told more widely than the case. Names, events and sources have a word of their own.
      </p>
      <div class="pair">
        {sensitiveFields.map((field) => (
          <Choice
            key={field}
            form={form}
            name={`sensitivity.${field}`}
            label={fieldLabels[field]}
            none={field === 'summary' ? 'As usual: colleagues only' : usual}
            options={field === 'summary' ? [{ value: 'public', label: usual }, ...words] : words}
          />
        ))}
      </div>
    </section>
  );
}
