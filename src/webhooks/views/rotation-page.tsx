import { Choice } from '../../web/controls';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Webhook } from '../webhook';
import { crumbs } from './webhook-words';

const hours = [
  { value: '0', label: 'At once: somebody may have read it' },
  { value: '24', label: 'For a day' },
  { value: '72', label: 'For three days' },
  { value: '168', label: 'For a week' },
];

/** Asks for how long the secret before goes on signing. */
export function RotationPage({ webhook: { id, name }, form }: { webhook: Webhook; form: FormState }) {
  return (
    <Layout title="Another secret" current="people">
      <Breadcrumb trail={[...crumbs, { href: `/settings/webhooks/${id}`, label: <bdi dir="auto">{name}</bdi> }]} />
      <header class="head">
        <h1>Another secret</h1>
        <p class="lead">
          Messages carry two signatures until the old secret ends, so that the receiver can change over in between. A
          secret that was before the old one ends now.
        </p>
      </header>
      <PostForm class="form" action={`/settings/webhooks/${id}/rotation`}>
        <Choice form={form} name="hours" label="The old one still signs" options={hours} />
        <div class="actions">
          <Submit>Make another secret</Submit>
          <a class="btn" href={`/settings/webhooks/${id}`}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
