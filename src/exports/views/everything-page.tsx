import { Submit } from '../../web/form-parts';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { everything } from '../domain/templates';
import { crumbs } from './export-words';

const fields = { template: everything.code, audience: 'internal', language: 'en', format: 'zip' };

/** Says what an archive holds, and makes one. */
export function EverythingPage() {
  return (
    <Layout title="Take everything out" current="account">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>Take everything out</h1>
        <p class="lead">
          One ZIP file with all that you see in Vigil, in formats that need no Vigil: tables as CSV and JSON,
          photographs, documents, and the cases as one document that any Vigil reads.
        </p>
      </header>
      <section class="card" aria-labelledby="what">
        <h2 id="what">What is in it</h2>
        <ul class="lines">
          <li>Every case that you see, with what is told to nobody else, and confidential records, opened.</li>
          <li>Colleagues with their roles and teams; the organisation, its templates, texts and calendar.</li>
          <li>No passwords, keys or tokens. No trail and no history: the owner of the server writes those.</li>
        </ul>
      </section>
      <section class="card" aria-labelledby="how">
        <h2 id="how">What happens then</h2>
        <p>
          Where restricted cases are in it, somebody else must agree first. The file is kept sealed, for a short time,
          for you alone. It names people at risk, their relatives and their sources: save it to an encrypted disk, and
          delete it when it has done its work.
        </p>
      </section>
      <PostForm class="actions bar" action="/exports">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Submit>Make the archive</Submit>
      </PostForm>
    </Layout>
  );
}
