import { Checks } from '../../web/checks';
import { Choice, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { formats, type Webhook } from '../webhook';
import { crumbs, formatWords } from './webhook-words';

export interface WebhookFormPageProps {
  form: FormState;
  /** The one that is changed; undefined for a new one. */
  webhook?: Webhook;
  namesAllowed: boolean;
}

const fieldNames = { name: 'Name', url: 'Address', format: 'How it is written', names: 'Names' };

/** A new webhook, or another address for one. */
export function WebhookFormPage({ form, webhook, namesAllowed }: WebhookFormPageProps) {
  const title = webhook ? 'Change a webhook' : 'New webhook';
  const back = webhook ? `/settings/webhooks/${webhook.id}` : '/settings/webhooks';
  return (
    <Layout title={titleOf(title, form)} current="people">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          What is sent leaves Vigil and is kept by others. Choose a server of your own, or one that you trust with the
          references of cases and their dates.
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <PostForm class="form" action={webhook ? `${back}/change` : '/settings/webhooks'} novalidate data-unsaved>
        <Kept form={form} names={['version']} />
        <TextInput form={form} name="name" label="Name" required hint="As people choose it in their subscriptions." />
        <TextInput
          form={form}
          name="url"
          label="Address"
          type="url"
          inputMode="url"
          required={!webhook}
          hint={`${webhook ? `Now at ${webhook.host}. Leave this empty to keep it. ` : ''}It begins with https:// and leads to a server on the internet. Whoever has it may be able to write there: Vigil keeps it sealed and shows the server alone.`}
        />
        <Choice
          form={form}
          name="format"
          label="How it is written"
          required
          options={formats.map((value) => ({ value, label: formatWords[value] }))}
        />
        {(namesAllowed || form.values.names) && (
          <Checks
            form={form}
            name="names"
            label="Names"
            hint="Only of what may be public at that moment, only for a program, and only for subscriptions that ask for names too."
            options={[{ value: 'yes', label: 'Send the headline, with names' }]}
            chosen={form.values.names ? ['yes'] : []}
          />
        )}
        <div class="actions">
          <Submit>{webhook ? 'Save' : 'Make the webhook'}</Submit>
          <a class="btn" href={back}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
