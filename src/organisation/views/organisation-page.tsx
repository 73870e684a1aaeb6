import { TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { FileInput } from '../../web/file-input';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Organisation } from '../organisation';

export interface OrganisationPageProps {
  organisation: Organisation;
  form: FormState;
  notice?: string;
}

const fieldNames = {
  name: 'Name',
  website: 'Website',
  address: 'Postal address',
  email: 'E-mail',
  phone: 'Telephone',
  hashtag: 'Hashtag',
  ground: 'Ground',
  accent: 'Accent',
  zone: 'Time zone',
  logo: 'Logo',
};

/** What the organisation is called and looks like, and what its mails may say. */
export function OrganisationPage({ organisation, form, notice }: OrganisationPageProps) {
  return (
    <Layout title={titleOf('Organisation', form)} current="people" notice={notice}>
      <header class="head">
        <h1>Organisation</h1>
        <p class="lead">
          Who speaks on share cards, day counters and posters, who submits to the UN, and what mails may say.
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <div class="cols">
        <Words form={form} />
        <aside class="side" aria-label="Logo, mails, lead times and webhooks">
          <Logo organisation={organisation} form={form} />
          <NamesInMails organisation={organisation} />
          <section class="card" aria-labelledby="texts">
            <h2 id="texts">Texts for outside</h2>
            <p>
              <a href="/settings/drafts">How headlines, posts and letters are worded</a>
            </p>
          </section>
          <section class="card" aria-labelledby="lead-times">
            <h2 id="lead-times">Lead times</h2>
            <p>
              <a href="/settings/ladders">How long before a date people are told</a>
            </p>
          </section>
          <section class="card" aria-labelledby="webhooks">
            <h2 id="webhooks">Webhooks</h2>
            <p>
              <a href="/settings/webhooks">Programs and chats to which alerts may be sent</a>
            </p>
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function Words({ form }: { form: FormState }) {
  return (
    <PostForm class="form" action="/organisation" novalidate data-unsaved>
      <Kept form={form} names={['version']} />
      <section aria-label="What it is called">
        <TextInput form={form} name="name" label="Name" required hint="As it stands at the foot of a card." />
        <TextInput form={form} name="website" label="Website" type="url" inputMode="url" />
        <TextInput
          form={form}
          name="hashtag"
          label="Hashtag"
          hint="On cards of cases that have none of their own. With # and without spaces."
          size="medium"
        />
        <TextInput
          form={form}
          name="zone"
          label="Time zone"
          hint="As Europe/Zurich. It decides where the place of a case does not."
          size="medium"
        />
      </section>
      <section aria-labelledby="submissions">
        <h2 id="submissions">Submissions to the UN</h2>
        <p class="hint">
          Where the UN can reach whoever submits. It stands in the drafts for the UN and nowhere else; what is left
          empty is “not known” there.
        </p>
        <TextArea form={form} name="address" label="Postal address" rows={4} />
        <div class="pair">
          <TextInput form={form} name="email" label="E-mail" inputMode="email" />
          <TextInput form={form} name="phone" label="Telephone" inputMode="tel" hint="As +41 22 555 01 00." />
        </div>
      </section>
      <section aria-labelledby="colours">
        <h2 id="colours">Colours of cards</h2>
        <div class="pair">
          <TextInput form={form} name="ground" label="Ground" size="short" hint="Behind everything, as #10333c." />
          <TextInput form={form} name="accent" label="Accent" size="short" hint="Of the number and the hashtag." />
        </div>
        <p class="hint">
          The two must be told apart by at least 3 to 1. Whether the words are white or black follows from the ground.
        </p>
      </section>
      <div class="actions">
        <Submit>Save</Submit>
      </div>
    </PostForm>
  );
}

function Logo({ organisation: { logo, version }, form }: Pick<OrganisationPageProps, 'organisation' | 'form'>) {
  return (
    <section class="card" aria-labelledby="logo-heading">
      <h2 id="logo-heading">Logo</h2>
      {logo && (
        <p>
          <img
            class="logo"
            src={`/organisation/logo.png?v=${version}`}
            alt="The logo"
            width={logo.width}
            height={logo.height}
          />
        </p>
      )}
      <PostForm class="form" action="/organisation/logo" enctype="multipart/form-data">
        <input type="hidden" name="version" value={version} />
        <FileInput
          form={form}
          name="logo"
          label={logo ? 'Another logo' : 'File'}
          hint="PNG, JPEG or WebP of at most 10 MB. A PNG with a transparent ground looks best. What else is in the file is dropped."
        />
        <div class="actions">
          <button class="btn">{logo ? 'Replace the logo' : 'Add the logo'}</button>
        </div>
      </PostForm>
      {logo && (
        <PostForm class="more" action="/organisation/logo/removal">
          <input type="hidden" name="version" value={version} />
          <button class="btn">Remove the logo</button>
        </PostForm>
      )}
    </section>
  );
}

function NamesInMails({ organisation }: { organisation: Organisation }) {
  return (
    <section class="card" aria-labelledby="mails">
      <h2 id="mails">Names in mails</h2>
      <p>
        {organisation.namesInMails
          ? 'Mails may name people, for those who ask for it in a subscription.'
          : 'No mail names anybody: it carries the reference of the case and a link.'}
      </p>
      <p>
        <a class="btn" href="/organisation/names-in-mails">
          Change this
        </a>
      </p>
    </section>
  );
}
