import { Layout } from '../../web/layout';
import { inFours } from '../domain/codes';

export interface RecoveryCodesPageProps {
  codes: string[];
  next: string;
  /** What was done, of which they are a part. */
  notice?: string;
}

/** Shows new recovery codes: the only time that anybody sees them. */
export function RecoveryCodesPage({ codes, next, notice }: RecoveryCodesPageProps) {
  return (
    <Layout title="Your recovery codes" current="account" notice={notice}>
      <header class="head">
        <h1>Your recovery codes</h1>
        <p class="lead">
          Print this page or write the codes down, and keep the paper where you keep what is important. They are shown
          only now. Each lets you in once when the phone is lost.
        </p>
      </header>
      <ol class="codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{inFours(code, '-')}</code>
          </li>
        ))}
      </ol>
      <p class="actions more">
        <a class="btn primary" href={next}>
          I have kept them: continue
        </a>
      </p>
    </Layout>
  );
}
