import { type Permission, permissions } from '../../../access/domain/roles';
import { capital } from '../../../web/capital';
import { Checks } from '../../../web/checks';
import { TextInput } from '../../../web/controls';
import { momentText } from '../../../web/day-text';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import type { TokenShown } from '../tokens.service';

export interface TokensPageProps {
  tokens: TokenShown[];
  /** What the role may hand on. */
  scopes: Permission[];
  form: FormState;
  /** What is ticked. */
  chosen: readonly string[];
  notice?: string;
}

const fieldNames = { name: 'Name', scopes: 'What it may do', days: 'Days' };

/** Everybody's own tokens, and the form for a new one. */
export function TokensPage({ tokens, scopes, form, chosen, notice }: TokensPageProps) {
  return (
    <Layout title={titleOf('API tokens', form)} current="account" notice={notice}>
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head">
        <h1>API tokens</h1>
        <p class="lead">
          With a token a program of yours reads or writes through the interface for programs, in your name. It may do
          what you tick, and never more than your role: when that changes, the token changes with it.
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <div class="cols">
        <section aria-labelledby="tokens">
          <h2 id="tokens">Tokens that work</h2>
          {tokens.length === 0 ? <p class="empty">You have none.</p> : <TokenRows tokens={tokens} />}
        </section>
        <aside class="side" aria-label="A new token">
          <section class="card" aria-labelledby="new">
            <h2 id="new">Make a token</h2>
            <PostForm class="form" action="/account/tokens" novalidate>
              <TextInput form={form} name="name" label="Name" hint="What it is for, as “monthly figures”." required />
              <Checks
                form={form}
                name="scopes"
                label="What it may do"
                options={scopes.map((value) => ({ value, label: capital(permissions[value]) }))}
                chosen={chosen}
              />
              <TextInput
                form={form}
                name="days"
                label="Days"
                size="short"
                inputMode="numeric"
                hint="1 to 365."
                required
              />
              <div class="actions">
                <Submit>Make the token</Submit>
              </div>
            </PostForm>
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function TokenRows({ tokens }: { tokens: TokenShown[] }) {
  return (
    <ul class="rows people">
      {tokens.map((token) => (
        <li key={token.id}>
          <div>
            <p>
              <b dir="auto">{token.name}</b> <code>{token.hint}…</code>
            </p>
            <p class="under">May {token.scopes.map((scope) => permissions[scope] ?? scope).join('; ')}.</p>
          </div>
          <p class="under">
            Until {momentText(token.expiresAt)}.{' '}
            {token.lastUsedAt ? `Last used ${momentText(token.lastUsedAt)}.` : 'Never used.'}
          </p>
          <div class="end">
            <PostForm action={`/account/tokens/${token.id}/revocation`}>
              <button class="btn">
                Revoke<span class="hidden"> {token.name}</span>
              </button>
            </PostForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
