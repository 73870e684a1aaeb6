import { TextArea } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Preview } from '../domain/preview';
import type { TemplateVersion } from '../templates.repository';
import type { Template } from '../templates.service';
import { PlaceholdersSection } from './placeholders-section';
import { PreviewSection } from './preview-section';
import { languageNames, ownName, partLabels, ruleLabel } from './template-words';
import { VersionsSection } from './versions-section';
import { WhoseWords } from './templates-page';

export interface TemplatePageProps {
  template: Template;
  form: FormState;
  /** Somebody else changed it while it was open. */
  isStale?: boolean;
  preview: Preview;
  history: TemplateVersion[];
  notice?: string;
}

/** Edits one template, beside what it says of the example cases. */
export function TemplatePage({ template, form, isStale, preview, history, notice }: TemplatePageProps) {
  const { language, rule, part, from, version } = template;
  const title = `${partLabels[part]}: ${ruleLabel(rule)}`;
  const address = `/settings/drafts/${language}/${rule}/${part}`;
  const list = `/settings/drafts?language=${language}`;
  return (
    <Layout title={titleOf(`${title} (${languageNames[language]})`, form)} notice={notice}>
      <Breadcrumb
        trail={[
          { href: '/settings/drafts', label: 'Texts for outside' },
          { href: list, label: <bdi lang={language}>{ownName(language)}</bdi> },
        ]}
      />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          {languageNames[language]}, <WhoseWords template={template} />.
        </p>
      </header>
      <ErrorSummary form={form} names={{ text: 'Template' }} />
      {isStale && <StaleNote text={template.text} dir={preview.dir} />}
      <PostForm class="form" action={address} novalidate data-unsaved>
        <Kept form={form} names={['version']} />
        <div class="template" lang={language}>
          <TextArea
            form={form}
            name="text"
            label={<span lang="en">Template</span>}
            required
            rows={part === 'letter' ? 22 : 9}
            hint={<span lang="en">Text, with placeholders in braces. They are listed below.</span>}
          />
        </div>
        <div class="actions">
          <button class="btn" formAction={`${address}/preview`}>
            Preview
          </button>
          <Submit>Save</Submit>
          <a class="btn" href={list}>
            Cancel
          </a>
        </div>
      </PostForm>
      <PreviewSection preview={preview} refused={form.problems.length > 0} />
      <PlaceholdersSection language={language} />
      <VersionsSection history={history} dir={preview.dir} language={language} />
      {from === 'own' && (
        <section aria-labelledby="reset">
          <h2 id="reset">Back to Vigil’s words</h2>
          <p>Your own template stays among the versions and can be taken from there again.</p>
          <PostForm action={`${address}/reset`}>
            <input type="hidden" name="version" value={String(version)} />
            <button class="btn">Use the template of Vigil</button>
          </PostForm>
        </section>
      )}
    </Layout>
  );
}

function StaleNote({ text, dir }: { text: string; dir: 'ltr' | 'rtl' }) {
  return (
    <div class="summary" role="alert" id="stale">
      <h2>This template has been changed since you opened it</h2>
      <p>Nothing has been saved, and what you wrote is still below. This is how it stands now:</p>
      <pre class="wording" dir={dir}>
        {text}
      </pre>
    </div>
  );
}
