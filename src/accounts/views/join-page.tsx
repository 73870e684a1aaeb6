import { TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Invited } from '../joining.service';
import { NewPassword } from './new-password';

export interface JoinPageProps {
  form: FormState;
  invited: Invited;
}

const fieldNames = { email: 'E-mail address', name: 'Name', password: 'Password' };

/** Where somebody who was invited chooses a password. */
export function JoinPage({ form, invited }: JoinPageProps) {
  const first = invited.accountId === null;
  const title = first ? 'Become the first administrator' : 'Welcome to Vigil';
  return (
    <Layout title={titleOf(title, form)}>
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          {first ? (
            'Nobody administers this Vigil yet. You will invite everybody else.'
          ) : (
            <>
              You join as <bdi>{invited.name}</bdi>. You sign in with the address {invited.email}.
            </>
          )}
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <PostForm class="form narrow" action="/join" novalidate>
        {first && (
          <>
            <TextInput
              form={form}
              name="email"
              label="E-mail address"
              inputMode="email"
              autocomplete="username"
              required
            />
            <TextInput form={form} name="name" label="Name" autocomplete="name" required />
          </>
        )}
        <NewPassword form={form} email={first ? undefined : invited.email} />
        <div class="actions">
          <Submit>Join</Submit>
        </div>
      </PostForm>
    </Layout>
  );
}
