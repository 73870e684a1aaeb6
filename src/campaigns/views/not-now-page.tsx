import { TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { StaleEditNote } from '../../web/stale-edit';
import { AlertCrumbs } from './alert-crumbs';
import { AboutAlert, type AlertFormProps } from './use-page';
import { placeInMenu } from './words';

/** Puts an alert off, with the reason. */
export function NotNowPage({ file, form, stale }: AlertFormProps) {
  const title = 'Not now';
  return (
    <Layout title={titleOf(title, form)} current={placeInMenu[file.place.kind]}>
      <AlertCrumbs file={file} deeper />
      <header class="head">
        <h1>{title}</h1>
        <AboutAlert file={file} />
      </header>
      <ErrorSummary form={form} names={{ until: 'Until', reason: 'Reason' }} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm class="form" action={`${file.path}/not-now?on=${file.on}`} novalidate data-unsaved>
        <Kept form={form} names={['version']} />
        <TextInput
          form={form}
          name="until"
          label="Until"
          required
          size="medium"
          hint="The last day on which it rests, as 2026-11-24. After that it waits for somebody again. For good: its own day."
        />
        <TextArea
          form={form}
          name="reason"
          label="Reason"
          required
          hint={
            file.place.kind === 'day'
              ? 'As “another organisation takes this day”. All colleagues read it.'
              : 'As “the lawyer asks for silence until the hearing”. It stands in the history of the case.'
          }
        />
        <div class="actions">
          <Submit>Put it off</Submit>
          <a class="btn" href={`${file.path}?on=${file.on}`}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
