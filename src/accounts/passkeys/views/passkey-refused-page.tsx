import { Layout } from '../../../web/layout';

export interface PasskeyRefusedPageProps {
  /** The page from which it was tried. */
  back: string;
  use: 'registration' | 'sign-in' | 'second-step' | 'proof';
}

const words: Record<PasskeyRefusedPageProps['use'], string> = {
  registration:
    'Nothing was added. Try again: an answer counts once, for five minutes, in the browser that asked for it.',
  'sign-in':
    'You are not signed in. Try again, or sign in with your password. If it fails again, your passkey may have been removed here.',
  'second-step': 'You are not signed in yet. Try again, or type a code.',
  proof: 'Try again, or confirm in another way.',
};

/** A passkey was shown, and it did not count. Why is not said. */
export function PasskeyRefusedPage({ back, use }: PasskeyRefusedPageProps) {
  return (
    <Layout title="That passkey did not work">
      <div class="lost">
        <h1>That passkey did not work</h1>
        <p class="lead">{words[use]}</p>
        <p class="actions">
          <a class="btn primary" href={back}>
            Back
          </a>
        </p>
      </div>
    </Layout>
  );
}
