import { TextArea, TextInput } from '../../web/controls';
import { counted, momentText } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { FileInput } from '../../web/file-input';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { ListedBatch } from '../batch';
import { stateWords } from './import-words';

export interface ImportsPageProps {
  batches: ListedBatch[];
  form: FormState;
  notice?: string;
}

const names = { file: 'File', rows: 'Rows', label: 'What it is' };

/** Brings a file in, and lists those that the person brought in. */
export function ImportsPage({ batches, form, notice }: ImportsPageProps) {
  return (
    <Layout title={titleOf('Bring cases in', form)} notice={notice} current="imports">
      <header class="head">
        <h1>Bring cases in</h1>
        <p class="lead">
          A spreadsheet, a CSV or JSON file, or rows that you paste. You say what the columns mean, look at what Vigil
          understood of each row, and answer what it asks. Nothing is written before that, and all of it can be taken
          back.
        </p>
      </header>
      <ErrorSummary form={form} names={names} />
      <PostForm class="form" action="/imports" enctype="multipart/form-data" novalidate>
        <FileInput
          form={form}
          name="file"
          label="File"
          accept=".csv,.tsv,.txt,.xlsx,.json"
          hint="XLSX, CSV or JSON of at most 25 MB. A larger one comes in by the command line. The file is kept sealed until you remove the import; its name is not kept."
        />
        <TextArea
          form={form}
          name="rows"
          label="Or rows, pasted from a spreadsheet"
          rows={5}
          hint="With the headings in the first row."
        />
        <TextInput
          form={form}
          name="label"
          label="What it is"
          hint="To find it again in the list below. Name nobody."
        />
        <div class="actions">
          <Submit>Go on to the columns</Submit>
        </div>
      </PostForm>
      <section aria-labelledby="yours" class="after-form">
        <h2 id="yours">Your imports</h2>
        {batches.length === 0 ? (
          <p class="empty">You have not brought anything in yet.</p>
        ) : (
          <ul class="rows import-rows">
            {batches.map((batch) => (
              <li key={batch.id}>
                <p>
                  <a href={`/imports/${batch.id}`}>
                    {batch.label ? <bdi dir="auto">{batch.label}</bdi> : `Import of ${momentText(batch.createdAt)}`}
                  </a>
                </p>
                <p class="under">
                  {stateWords[batch.state]}
                  {batch.rowCount > 0 && `, ${counted(batch.rowCount, 'row')}`}
                  {batch.label && `, ${momentText(batch.createdAt)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
        <p class="spaced">
          <a href="/imports/profiles">Profiles: what the columns of known tables mean</a>
        </p>
      </section>
    </Layout>
  );
}
