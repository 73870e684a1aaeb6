import type { Problem } from '../../lib/errors';
import { ErrorSummary } from '../../web/error-summary';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Organisation } from '../organisation';

export interface NamesInMailsPageProps {
  organisation: Organisation;
  problems: Problem[];
}

/** Says what it means that mails name people, and asks. */
export function NamesInMailsPage({ organisation: { namesInMails, version }, problems }: NamesInMailsPageProps) {
  return (
    <Layout title="Names in mails" current="people">
      <Breadcrumb trail={[{ href: '/organisation', label: 'Organisation' }]} />
      <header class="head">
        <h1>{namesInMails ? 'Keep names out of mails' : 'Let mails name people'}</h1>
      </header>
      <ErrorSummary form={{ values: {}, problems }} />
      {namesInMails ? (
        <p>From now on mails carry references and links alone. What was sent stays where it went.</p>
      ) : (
        <>
          <p>
            A mail passes through servers of others and is kept there. Whoever reads it, on a telephone that was taken
            or at a provider that was asked, learns whom you work for.
          </p>
          <p class="more">
            With names allowed, each person still decides for her own subscriptions, and cases that are kept quiet are
            named in no mail.
          </p>
        </>
      )}
      <PostForm class="form more" action="/organisation/names-in-mails">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="allowed" value={namesInMails ? 'no' : 'yes'} />
        <div class="actions">
          <button class={namesInMails ? 'btn primary' : 'btn danger'}>
            {namesInMails ? 'Keep names out' : 'Let mails name people'}
          </button>
          <a class="btn" href="/organisation">
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
