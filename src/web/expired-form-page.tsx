import { Layout } from './layout';
import { page } from './page';
import { withNext } from './safe-next';
import type { Written } from './written';
import { WrittenTexts } from './written-texts';

interface ExpiredFormPageProps {
  written: Written[];
  /** The page that the form was on: a path of ours. */
  from: string;
}

/** Gives back what somebody wrote whose sign-in was over when she sent it. It stands on this page and nowhere else. */
function ExpiredFormPage({ written, from }: ExpiredFormPageProps) {
  return (
    <Layout title="This form came too late">
      <header class="head">
        <h1>This form came too late</h1>
        <p class="lead">
          Your sign-in ended, or began anew, after you had opened it. Nothing was saved. What you wrote stands here:
          sign in, and copy it into the form.
        </p>
      </header>
      <p class="actions">
        <a class="btn primary" href={withNext('/sign-in', from)} target="_blank" rel="noopener">
          Sign in and open the form again, in a new tab
        </a>
      </p>
      <WrittenTexts written={written} />
    </Layout>
  );
}

/** The page as a document. */
export const expiredFormPage = (props: ExpiredFormPageProps): string => page(ExpiredFormPage, props);
