import { TextInput } from '../../web/controls';
import { counted } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { ConfidentialKind } from '../domain/kinds';
import type { Owner } from './record-shown';

/** A case with a record that has the number. */
export interface Found {
  id: string;
  defender: Owner;
  kind: ConfidentialKind;
}

export interface SearchPageProps {
  form: FormState;
  /** Absent: nothing was asked yet. */
  found?: Found[];
}

const same: Partial<Record<ConfidentialKind, string>> = {
  identity_document: 'an identity document with this number',
  relative_contact: 'a contact with this phone number',
};

/** Finds out whether somebody is known already, by a number. It is posted, so it stands in no address and no log. */
export function SearchPage({ form, found }: SearchPageProps) {
  const title = 'Is somebody known already?';
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <Breadcrumb trail={[{ href: '/defenders', label: 'Defenders' }]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          Looks in the confidential records of the cases that you may see for the number of a document or a phone. It
          must be the whole number; spaces, hyphens and the code of the country do not matter.
        </p>
      </header>
      <ErrorSummary form={form} names={{ number: 'Number' }} />
      <div class="sealed">
        <PostForm class="form" action="/confidential/search" novalidate>
          <TextInput
            form={form}
            name="number"
            label="Number"
            required
            hint="The trail says that you looked and how many were found, never what you typed."
          />
          <div class="actions">
            <Submit>Look</Submit>
          </div>
        </PostForm>
        {found && <Results found={found} />}
      </div>
    </Layout>
  );
}

function Results({ found }: { found: Found[] }) {
  return (
    <section aria-labelledby="found">
      <h2 id="found">{found.length === 0 ? 'Nobody was found' : `Found in ${counted(found.length, 'record')}`}</h2>
      {found.length === 0 ? (
        <p>
          No case that you may see has this number. Confidential sources and notes are not looked through: nobody is to
          find out by a number whether somebody is a source.
        </p>
      ) : (
        <>
          <ul class="lines card">
            {found.map(({ id, defender, kind }) => (
              <li key={id}>
                <a href={`/defenders/${defender.id}/confidential#r-${id}`}>
                  <bdi dir="auto">{defender.name}</bdi>
                </a>
                <span class="under">{same[kind]}</span>
              </li>
            ))}
          </ul>
          <p class="small soft">Of phone numbers the last nine digits are compared: look at the record to be sure.</p>
        </>
      )}
    </section>
  );
}
