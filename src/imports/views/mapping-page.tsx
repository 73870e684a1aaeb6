import { levels } from '../../access/domain/levels';
import { capital } from '../../web/capital';
import { Choice, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Batch } from '../batch';
import type { Mapping } from '../domain/import-model';
import type { Profile } from '../profiles.repository';
import type { EarlierImport } from '../earlier-imports';
import { BatchHead, RemovalLink } from './batch-head';
import { EarlierNote } from './earlier-note';
import { dateOrderOptions, fieldGroups, fieldLabels } from './import-words';
import { ReadingSection } from './reading-section';

export interface MappingPageProps {
  batch: Batch;
  form: FormState;
  /** What was guessed, or said before: its reasons stand beside the columns. */
  mapping: Mapping;
  isGuess: boolean;
  profile?: string;
  profiles: Profile[];
  earlier?: EarlierImport;
  /** Somebody went on with the import meanwhile. */
  isStale?: boolean;
}

const names = {
  shape: 'What a row is',
  columns: 'Column',
  'columns.field': 'Column',
  defaults: 'Where the file is silent',
  profile: 'Profile',
  saveAs: 'Keep this as a profile',
};

/** Says what the columns of a table mean. */
export function MappingPage(props: MappingPageProps) {
  const { batch, form, mapping, isGuess, profile, profiles } = props;
  const { reading } = batch;
  return (
    <Layout title={titleOf('What the columns mean', form)} current="imports">
      <BatchHead batch={batch} heading="What the columns mean">
        <p class="lead">
          {profile
            ? `These headings are known: the profile “${profile}” says what they mean.`
            : isGuess
              ? 'Vigil guessed from the headings and the first rows. Look at each.'
              : 'As you said before.'}
        </p>
      </BatchHead>
      <div class="spaced">
        <ErrorSummary form={form} names={names} />
        <EarlierNote earlier={props.earlier} />
        <ReadingSection batch={batch} />
        {profiles.length > 0 && (
          <PostForm class="form" action={`/imports/${batch.id}/profile`} novalidate>
            <input type="hidden" name="version" value={batch.version} />
            <Choice
              form={form}
              name="profile"
              label="Take what a profile says"
              none="Choose a profile"
              options={profiles.map(({ name, maker }) => ({
                value: name,
                label: maker ? `${name}, by ${maker}` : name,
              }))}
              hint={<a href="/imports/profiles">All profiles, and who made them</a>}
            />
            <div class="actions">
              <button class="btn">Take it</button>
            </div>
          </PostForm>
        )}
        <PostForm class="form" action={`/imports/${batch.id}/mapping`} novalidate data-unsaved>
          <Submit first>Read the rows</Submit>
          <input type="hidden" name="version" value={batch.version} />
          <Choice
            form={form}
            name="shape"
            label="What a row is"
            options={[
              { value: 'case-per-row', label: 'A person, with what happened to her in columns' },
              { value: 'event-per-row', label: 'An event; several rows may speak of one person' },
            ]}
          />
          <section aria-labelledby="columns">
            <h2 id="columns">Columns</h2>
            {reading.header.map((title, at) => (
              <Column
                key={at}
                form={form}
                at={at}
                title={title}
                samples={reading.sample.map((row) => row[at]?.text ?? '')}
                use={mapping.columns.find((one) => one.at === at)}
              />
            ))}
          </section>
          <Defaults form={form} />
          <TextInput
            form={form}
            name="saveAs"
            label="Keep this as a profile"
            hint="A name for tables of this kind: the next one with the same headings is read like this one. A profile of yours with this name is written over. Leave it empty to keep nothing."
          />
          <div class="actions">
            <Submit>Read the rows</Submit>
            <a class="btn" href="/imports">
              Later
            </a>
          </div>
        </PostForm>
        <RemovalLink batch={batch} />
      </div>
    </Layout>
  );
}

interface ColumnProps {
  form: FormState;
  at: number;
  title: string;
  samples: string[];
  use?: Mapping['columns'][number];
}

function Column({ form, at, title, samples, use }: ColumnProps) {
  const shown = [...new Set(samples.map((text) => text.trim()).filter(Boolean))].slice(0, 3);
  const field = form.values[`columns.${at}.field`] ?? 'ignore';
  const isDate = field.startsWith('date:') || ['event.date', 'born', 'source.published'].includes(field);
  return (
    <fieldset class="row column" id={`f-columns-${at}`} tabIndex={-1}>
      <legend>
        <bdi dir="auto">{title.trim() || `Column ${at + 1}, without a heading`}</bdi>
      </legend>
      {shown.length > 0 && (
        <ul class="samples small soft">
          {shown.map((text) => (
            <li key={text} dir="auto">
              {text.length > 120 ? `${text.slice(0, 120).toWellFormed()}…` : text}
            </li>
          ))}
        </ul>
      )}
      <Choice
        form={form}
        name={`columns.${at}.field`}
        label={`Meaning of column ${at + 1}`}
        hint={use?.why && field === use.field ? use.why : undefined}
        none={fieldLabels.ignore}
        groups={fieldGroups}
      />
      {isDate && (
        <Choice
          form={form}
          name={`columns.${at}.order`}
          label={`Order in dates of column ${at + 1}`}
          hint={use?.options?.dateOrderFrom}
          none="As the cells tell"
          options={dateOrderOptions}
        />
      )}
    </fieldset>
  );
}

function Defaults({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">Where the file is silent</h2>
      <Choice
        form={form}
        name="defaults.confidentiality"
        label="New cases may be known to"
        options={levels.map((level) => ({ value: level, label: capital(level) }))}
        hint="Cases that are there keep their level."
      />
      <div class="pair">
        <TextInput form={form} name="defaults.country" label="Country" size="short" hint="Two letters, as CN." />
        <TextInput
          form={form}
          name="defaults.language"
          label="Language of names"
          size="short"
          hint="Where the script does not tell it, as ug."
        />
      </div>
      <Choice
        form={form}
        name="defaults.dateOrder"
        label="Order in dates"
        none="Ask where a date can be read in two ways"
        options={dateOrderOptions}
      />
      <TextInput
        form={form}
        name="defaults.sourceTitle"
        label="Title of the source"
        hint="Who made this table. Each fact from it is cited so, with the cell as it was written."
      />
      <TextInput form={form} name="defaults.sourceUrl" label="Address of the source" type="url" />
    </section>
  );
}
