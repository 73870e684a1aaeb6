import { type LanguageCode, languageCodes } from '../../alerts/domain/wording/language';
import { momentText } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { draftParts, draftRules } from '../domain/parts';
import type { Template } from '../templates.service';
import { languageNames, ownName, partLabels, ruleLabel } from './template-words';

export interface TemplatesPageProps {
  language: LanguageCode;
  templates: Template[];
  notice?: string;
}

/** All templates of one language: for each kind of date and each text, whose it is. */
export function TemplatesPage({ language, templates, notice }: TemplatesPageProps) {
  return (
    <Layout title="Texts for outside" notice={notice}>
      <header class="head">
        <h1>Texts for outside</h1>
        <p class="lead">
          For each public alert Vigil drafts a headline, an opening sentence, a post and a letter. Here is how they are
          worded. The facts, and the grammar in which they are said, come from Vigil and stay true in every case; what
          is said around them is yours.
        </p>
      </header>
      <nav class="switch" aria-label="Language of the texts">
        {languageCodes.map((code) => (
          <a
            key={code}
            href={`/settings/drafts?language=${code}`}
            lang={code}
            title={languageNames[code]}
            aria-current={code === language ? 'true' : undefined}
          >
            {ownName(code)}
          </a>
        ))}
      </nav>
      <ul class="rows texts">
        {(['any', ...draftRules] as const).map((rule) => (
          <li key={rule}>
            <h2>{ruleLabel(rule)}</h2>
            <ul>
              {draftParts.map((part) => (
                <TemplateCell key={part} template={templates.find((one) => one.rule === rule && one.part === part)!} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function TemplateCell({ template }: { template: Template }) {
  const { language, rule, part } = template;
  return (
    <li>
      <a href={`/settings/drafts/${language}/${rule}/${part}`} aria-label={`${partLabels[part]}, ${ruleLabel(rule)}`}>
        {partLabels[part]}
      </a>
      <p class="under">
        <WhoseWords template={template} />
      </p>
    </li>
  );
}

/** Whose words they are, and since when. */
export function WhoseWords({ template: { from, editedBy, editedAt } }: { template: Template }) {
  if (from === 'vigil') return <>as Vigil words it</>;
  if (from === 'any') return <>as for any date</>;
  return (
    <>
      <span class="tag">Your own</span> {editedBy && <bdi dir="auto">{editedBy}</bdi>}
      {editedBy && ', '}
      {editedAt && momentText(editedAt)}
    </>
  );
}
