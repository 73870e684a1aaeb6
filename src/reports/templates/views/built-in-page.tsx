import { Allowed } from '../../../web/allowed';
import { Breadcrumb, Layout } from '../../../web/layout';
import type { Report, ReportLanguage } from '../../domain/report';
import type { ReportTemplate } from '../../domain/report-template';
import { ReportPreview } from './report-preview';
import { crumbs, fieldLabels, layoutLabels, sectionLabels } from './template-labels';

interface BuiltInPageProps {
  code: string;
  template: ReportTemplate;
  language: ReportLanguage;
  report: Report;
}

/** One template that Vigil brings. */
export function BuiltInPage({ code, template, language, report }: BuiltInPageProps) {
  const title = layoutLabels[template.layout];
  return (
    <Layout title={`Template: ${title}`} current="account">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">This template is of Vigil, and nobody changes it.</p>
      </header>
      <dl class="facts">
        <dt>Sections</dt>
        <dd>{template.sections.map((one) => sectionLabels[one]).join(', ')}</dd>
        <dt>Fields</dt>
        <dd>{template.fields.map((one) => fieldLabels[one]).join(', ')}</dd>
      </dl>
      <Allowed to="report.templates">
        <p class="actions">
          <a class="btn" href="/reports/templates#copy">
            Make your own from it
          </a>
        </p>
      </Allowed>
      <ReportPreview
        report={report}
        language={language}
        address={`/reports/templates/of-vigil/${code}`}
        note="The person is invented. It shows what colleagues are told."
      />
    </Layout>
  );
}
