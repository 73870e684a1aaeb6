import type { ComponentChildren } from 'preact';
import { Submit } from '../../../web/form-parts';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';

export interface ConfirmPageProps {
  title: string;
  /** What follows from it. */
  text: ComponentChildren;
  /** What else must be known before: about cases, and not about the account. */
  warning?: string;
  /** What the form sends unseen. */
  kept?: Record<string, string>;
  action: string;
  button: string;
  back: { href: string; label: string };
}

/** Asks once more before something that cannot be undone. */
export function ConfirmPage({ title, text, warning, kept = {}, action, button, back }: ConfirmPageProps) {
  return (
    <Layout title={title} current="people">
      <Breadcrumb
        trail={[
          { href: '/people', label: 'People' },
          { ...back, label: <bdi dir="auto">{back.label}</bdi> },
        ]}
      />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </header>
      {warning && (
        <section class="card" aria-labelledby="warning">
          <h2 id="warning">Sealed cases would be lost</h2>
          <p>{warning}</p>
        </section>
      )}
      <PostForm class={warning ? 'form more' : 'form'} action={action}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <Submit danger>{button}</Submit>
          <a class="btn" href={back.href}>
            Leave it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
