import { currentScope } from '../../../access/scope';
import { viewerMay } from '../../../access/viewer';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Breadcrumb, Layout } from '../../../web/layout';
import type { Problem } from '../../../lib/errors';
import { StaleEditNote } from '../../../web/stale-edit';
import type { Report, ReportLanguage } from '../../domain/report';
import type { TemplateVersion } from '../report-template.repository';
import { inputOf, type TemplateFormValues } from '../template-form';
import { ReportPreview } from './report-preview';
import { crumbs, layoutLabels, linesOfTemplate } from './template-labels';
import { fieldNames, TemplateForm } from './template-form-view';
import { VersionsSection } from './versions-section';

export interface ReportTemplatePageProps {
  history: [TemplateVersion, ...TemplateVersion[]];
  form: TemplateFormValues;
  problems: Problem[];
  /** Somebody else changed it while it was open. */
  isStale?: boolean;
  language: ReportLanguage;
  report: Report;
  notice?: string;
}

/** Edits one template of the organisation, above what it makes of an invented case. */
export function ReportTemplatePage(props: ReportTemplatePageProps) {
  const { history, form, problems, isStale, language, report, notice } = props;
  const [{ id, name, version, deleted, content }] = history;
  const viewer = currentScope()?.viewer;
  const mayEdit = !deleted && (!viewer || viewerMay(viewer, 'report.templates'));
  const address = `/reports/templates/${id}`;
  const state = { values: { ...form.texts, name: form.name, version: form.version }, problems };
  return (
    <Layout title={titleOf(`Template: ${name}`, state)} notice={notice} current="account">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>
          <bdi dir="auto">{name}</bdi>
        </h1>
        <p class="lead">
          {deleted ? 'Deleted. ' : ''}
          {layoutLabels[content.layout]}, version {version}.
        </p>
      </header>
      <ErrorSummary form={state} names={fieldNames()} />
      {isStale && <StaleEditNote stale={whatChanged(history, form)} />}
      {mayEdit && <TemplateForm address={address} form={form} state={state} language={language} />}
      <ReportPreview
        report={report}
        language={language}
        address={address}
        note={
          problems.length > 0
            ? 'As the template is kept. What you wrote cannot be shown before it is in order. The person is invented.'
            : 'The person is invented. It shows what colleagues are told; what is written above is shown when you choose Preview.'
        }
      />
      <VersionsSection history={history} mayEdit={!viewer || viewerMay(viewer, 'report.templates')} />
    </Layout>
  );
}

/** What somebody else saved, as far as it is not what is written here. */
function whatChanged([newest]: [TemplateVersion, ...TemplateVersion[]], form: TemplateFormValues) {
  const mine = new Set(linesOfTemplate(form.name, inputOf(form, newest.content.layout)));
  const details = newest.deleted
    ? ['It is deleted.']
    : linesOfTemplate(newest.name, newest.content).filter((line) => !mine.has(line));
  const who = newest.editedBy ?? 'Somebody';
  return { changes: [{ at: newest.editedAt, who, what: `Version ${newest.version} was saved`, details }] };
}
