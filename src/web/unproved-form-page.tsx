import { Submit } from './form-parts';
import { Layout } from './layout';
import { page } from './page';
import { PostForm } from './post-form';
import type { Written } from './written';
import { WrittenTexts } from './written-texts';

interface UnprovedFormPageProps {
  /** Every field, to be sent once more. */
  fields: [name: string, value: string][];
  written: Written[];
  /** Where the form goes: a path of ours. */
  action: string;
  /** The page on which identity is proved. */
  proof: string;
}

/** Keeps what somebody wrote whose proof of identity ran out meanwhile. It stands on this page and nowhere else. */
function UnprovedFormPage({ fields, written, action, proof }: UnprovedFormPageProps) {
  return (
    <Layout title="Confirm that it is you, then send it again">
      <header class="head">
        <h1>Confirm that it is you, then send it again</h1>
        <p class="lead">
          Too much time has passed since you last said who you are. Nothing was saved yet, and nothing is lost: this
          page holds all that you entered.
        </p>
      </header>
      <p>
        First{' '}
        <a href={proof} target="_blank" rel="noopener">
          confirm that it is you, in a new tab
        </a>
        . Then come back to this page, and send what you entered.
      </p>
      <PostForm class="form" action={action}>
        {fields.map(([name, value], i) => (
          <input key={i} type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <Submit>Send it again</Submit>
        </div>
      </PostForm>
      {written.length > 0 && (
        <details class="more">
          <summary>What you wrote</summary>
          <WrittenTexts written={written} />
        </details>
      )}
    </Layout>
  );
}

/** The page as a document. */
export const unprovedFormPage = (props: UnprovedFormPageProps): string => page(UnprovedFormPage, props);
