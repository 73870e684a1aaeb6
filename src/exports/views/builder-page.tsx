import { audiences } from '../../access/domain/audience';
import { custodyStatuses, reachableStatuses } from '../../custody/domain/custody-status';
import { audienceLabels } from '../../disclosure/views/words';
import { countryName } from '../../lib/countries';
import { Checks } from '../../web/checks';
import { Choice, type Option, TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { documentFormats, type ExportFormat, formatRules, tableFormats } from '../domain/formats';
import { allLanguages, type TemplateKind, type TemplateOffered } from '../domain/templates';
import { crumbs, languageLabels } from './export-words';

export interface BuilderPageProps {
  form: FormState;
  templates: readonly TemplateOffered[];
  countries: readonly string[];
  groups: readonly { id: string; name: string }[];
  /** May she have identity documents printed? */
  mayPrintIdentity: boolean;
}

export const fieldNames = {
  defenders: 'Cases',
  group: 'Joint case',
  country: 'Country',
  status: 'Status today',
  q: 'Name or reference',
  template: 'Template',
  audience: 'For whom',
  language: 'Language',
  format: 'Format',
  day: 'As of',
  identity_documents: 'Identity documents and usual residence',
};

const standings: Option[] = [
  { value: 'held', label: 'Held, in any way' },
  { value: 'free', label: 'At liberty' },
  { value: 'unclear', label: 'Not clear' },
  { value: 'dead', label: 'Dead' },
];
const statuses: Option[] = reachableStatuses.map((value) => ({ value, label: custodyStatuses[value].label }));
const kinds: [TemplateKind | 'own', string][] = [
  ['report', 'Reports'],
  ['own', 'Templates of the organisation'],
  ['submission', 'Drafts for the UN: in confidence, as PDF, DOCX, HTML or JSON'],
  ['table', 'Tables: as XLSX, CSV or JSON'],
];

/** Chooses cases, what to make of them, and for whom. */
export function BuilderPage({ form, templates, countries, groups, mayPrintIdentity }: BuilderPageProps) {
  const named = (code: string): Option => ({ value: code, label: countryName(code) });
  const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'en');
  return (
    <Layout title={titleOf('New export', form)} current="account">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>New export</h1>
        <p class="lead">
          Choose cases, what to make of them, and for whom. Before anything is made you see what will be withheld.
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <PostForm class="form" action="/exports/preview" novalidate>
        <fieldset>
          <legend>
            <h2>Which cases</h2>
          </legend>
          <TextArea
            form={form}
            name="defenders"
            label="Cases, by reference"
            rows={2}
            hint="One or several, with commas or on lines of their own. Or leave this empty and narrow down below: with nothing chosen it is every case that you see."
          />
          <Choice
            form={form}
            name="group"
            label="Joint case"
            none="Any or none"
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Choice form={form} name="country" label="Country" none="All" options={countries.map(named).sort(byLabel)} />
          <Choice
            form={form}
            name="status"
            label="Status today"
            none="All"
            options={standings}
            groups={[{ label: 'One status', options: statuses }]}
          />
          <TextInput form={form} name="q" label="Words of a name, or the beginning of a reference" />
        </fieldset>
        <fieldset>
          <legend>
            <h2>What to make of them</h2>
          </legend>
          <Choice
            form={form}
            name="template"
            label="Template"
            required
            groups={grouped(templates)}
            hint={<a href="/reports/templates">What each one holds, and how to make your own</a>}
          />
          <Choice
            form={form}
            name="audience"
            label="For whom"
            required
            hint="Decides what is told and what is withheld: by level, consent and stance of each case, and the word on each fact."
            options={audiences.map((value) => ({ value, label: audienceLabels[value] }))}
          />
          <Choice
            form={form}
            name="language"
            label="Language"
            options={allLanguages.map((value) => ({ value, label: languageLabels[value] }))}
          />
          <Choice
            form={form}
            name="format"
            label="Format"
            required
            options={[...new Set<ExportFormat>([...documentFormats, ...tableFormats])].map((value) => ({
              value,
              label: formatRules[value].words,
            }))}
          />
          <TextInput
            form={form}
            name="day"
            size="short"
            label="As of"
            hint="Status and days held are those of this day, as 2026-11-24; today when left empty."
          />
          {mayPrintIdentity && (
            <Checks
              form={form}
              name="identity_documents"
              label="Identity documents and usual residence"
              hint="In drafts for the UN alone: of each person who agreed to a confidential submission. They are sealed records, so that you read them stands in the trail of each case."
              options={[{ value: 'yes', label: 'Print them in the draft' }]}
              chosen={form.values.identity_documents === 'yes' ? ['yes'] : []}
            />
          )}
        </fieldset>
        <div class="actions">
          <Submit>Preview</Submit>
          <a class="btn" href="/exports">
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

const grouped = (templates: readonly TemplateOffered[]): { label: string; options: Option[] }[] =>
  kinds.flatMap(([kind, label]) => {
    const of = templates.filter((one) => (one.own ? 'own' : one.kind) === kind);
    return of.length > 0 ? [{ label, options: of.map(({ code, name }) => ({ value: code, label: name })) }] : [];
  });
