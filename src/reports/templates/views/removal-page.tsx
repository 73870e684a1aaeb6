import { Submit } from '../../../web/form-parts';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import type { TemplateVersion } from '../report-template.repository';
import { crumbs } from './template-labels';

/** Asks once more before a template is deleted. */
export function RemovalPage({ template: { id, name, version } }: { template: TemplateVersion }) {
  const address = `/reports/templates/${id}`;
  return (
    <Layout title="Delete a template" current="account">
      <Breadcrumb trail={[...crumbs, { href: address, label: <bdi dir="auto">{name}</bdi> }]} />
      <header class="head">
        <h1>
          Delete “<bdi dir="auto">{name}</bdi>”?
        </h1>
        <p class="lead">
          Nobody can choose it any more. What was made with it stays. You can bring it back on the next page, as it was.
        </p>
      </header>
      <PostForm class="form" action={`${address}/removal`}>
        <input type="hidden" name="version" value={String(version)} />
        <div class="actions">
          <Submit danger>Delete it</Submit>
          <a class="btn" href={address}>
            Keep it
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
