import { Allowed } from '../../../web/allowed';
import { Choice, TextInput } from '../../../web/controls';
import { momentText } from '../../../web/day-text';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import { builtInCodes, builtInTemplates } from '../../domain/built-in-templates';
import type { TemplateVersion } from '../report-template.repository';
import { layoutLabels, sectionLabels } from './template-labels';

export interface ReportTemplatesPageProps {
  own: TemplateVersion[];
  deleted: TemplateVersion[];
  form: FormState;
  notice?: string;
}

/** All templates for reports: those of the organisation, those that Vigil brings, those that were deleted. */
export function ReportTemplatesPage({ own, deleted, form, notice }: ReportTemplatesPageProps) {
  return (
    <Layout title={titleOf('Templates for reports', form)} notice={notice} current="account">
      <Breadcrumb trail={[{ href: '/exports', label: 'Exports' }]} />
      <header class="head">
        <h1>Templates for reports</h1>
        <p class="lead">
          What a report is put together from, and in which order. Those of Vigil cannot be changed: copy one, and make
          the copy yours.
        </p>
      </header>
      <ErrorSummary form={form} names={{ from: 'Copy of', name: 'Name' }} />
      <section aria-labelledby="own">
        <h2 id="own">Your own</h2>
        {own.length === 0 ? (
          <p class="soft">The organisation has none yet.</p>
        ) : (
          <ul class="lines">
            {own.map((one) => (
              <li key={one.id}>
                <a href={`/reports/templates/${one.id}`}>
                  <bdi dir="auto">{one.name}</bdi>
                </a>
                <span class="under">
                  {layoutLabels[one.content.layout]}, version {one.version}, {momentText(one.editedAt)}
                  <By name={one.editedBy} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Allowed to="report.templates">
        <CopyForm own={own} form={form} />
      </Allowed>
      <section aria-labelledby="of-vigil">
        <h2 id="of-vigil">Of Vigil</h2>
        <ul class="lines">
          {builtInCodes.map((code) => (
            <li key={code}>
              <a href={`/reports/templates/of-vigil/${code}`}>{layoutLabels[builtInTemplates[code].layout]}</a>
              <span class="under">{builtInTemplates[code].sections.map((one) => sectionLabels[one]).join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
      {deleted.length > 0 && <Deleted deleted={deleted} />}
    </Layout>
  );
}

function By({ name }: { name: string | null }) {
  return name ? (
    <>
      {', '}
      <bdi dir="auto">{name}</bdi>
    </>
  ) : null;
}

function CopyForm({ own, form }: Pick<ReportTemplatesPageProps, 'own' | 'form'>) {
  const shipped = builtInCodes.map((code) => ({ value: code, label: layoutLabels[builtInTemplates[code].layout] }));
  const mine = own.map(({ id, name }) => ({ value: id, label: name }));
  const groups = [
    { label: 'Of Vigil', options: shipped },
    ...(mine.length > 0 ? [{ label: 'Your own', options: mine }] : []),
  ];
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">Make one</h2>
      <PostForm class="form" action="/reports/templates" novalidate>
        <Choice form={form} name="from" label="Copy of" groups={groups} />
        <TextInput form={form} name="name" label="Name" required size="medium" hint="By this people choose it." />
        <div class="actions">
          <Submit>Copy it</Submit>
        </div>
      </PostForm>
    </section>
  );
}

function Deleted({ deleted }: { deleted: TemplateVersion[] }) {
  return (
    <section aria-labelledby="deleted">
      <h2 id="deleted">Deleted</h2>
      <ul class="lines">
        {deleted.map(({ id, name, version, editedAt, editedBy }) => (
          <li key={id}>
            <bdi dir="auto">{name}</bdi>
            <span class="under">
              {momentText(editedAt)}
              <By name={editedBy} />
            </span>
            <Allowed to="report.templates">
              <PostForm action={`/reports/templates/${id}/restoration`}>
                <input type="hidden" name="version" value={String(version)} />
                <input type="hidden" name="of" value={String(version)} />
                <button class="btn" aria-label={`Bring it back: ${name}`}>
                  Bring it back
                </button>
              </PostForm>
            </Allowed>
          </li>
        ))}
      </ul>
    </section>
  );
}
