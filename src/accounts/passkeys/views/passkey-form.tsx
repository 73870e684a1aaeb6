import type { ComponentChildren } from 'preact';
import { assetUrl } from '../../../web/assets';
import { PostForm } from '../../../web/post-form';
import { Next } from '../../views/secret-fields';

interface PasskeyFormProps {
  /** Where the answer goes; the challenge comes from `…/options` below it. */
  action: string;
  /** What the browser is to do. */
  ask: 'make' | 'show';
  next: string;
  /** Words of the button. */
  button: string;
  primary?: boolean;
  /** More fields. */
  children?: ComponentChildren;
}

/** What a browser's refusal means. */
const words = {
  'data-cancelled':
    'That did not work: it was cancelled or took too long, or there is no passkey for this site on this device.',
  'data-known': 'This device has a passkey for your account already.',
  'data-often': 'There were too many tries from your network. Wait 15 minutes, then try again.',
  'data-failed': 'That did not work. Reload the page and try again, or go on without a passkey.',
};

/** A button that asks for a passkey. It stays hidden in a browser without scripts or without passkeys. */
export function PasskeyForm({ action, ask, next, button, primary, children }: PasskeyFormProps) {
  return (
    <div class="more" hidden>
      <PostForm class="form narrow" action={action} data-options={`${action}/options`} data-passkey={ask}>
        {children}
        <input type="hidden" name="answer" value="" />
        <Next next={next} />
        <div class="actions">
          <button class={primary ? 'btn primary' : 'btn'}>{button}</button>
        </div>
      </PostForm>
      <p class="problem" role="alert" hidden {...words} />
      <script type="module" src={assetUrl('passkeys.js')} />
    </div>
  );
}
