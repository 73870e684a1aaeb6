import { Layout } from '../../web/layout';

/** After too many tries a sign-in has ended. */
export function TooManyPage() {
  return (
    <Layout title="Too many tries">
      <div class="lost">
        <p class="code">429</p>
        <h1>Too many tries</h1>
        <p class="lead">You are signed out. Wait 15 minutes, then sign in again.</p>
        <p class="actions">
          <a class="btn primary" href="/sign-in">
            Sign in
          </a>
        </p>
      </div>
    </Layout>
  );
}
