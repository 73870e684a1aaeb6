import { languageCodes } from '../../../alerts/domain/wording/language';
import { languageNames, ownName } from '../../../drafts/views/template-words';
import { Checks } from '../../../web/checks';
import { controlId, HintText, ProblemText, TextArea, TextInput } from '../../../web/controls';
import { Kept, Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { PostForm } from '../../../web/post-form';
import type { ReportLanguage } from '../../domain/report';
import { reportFields, type TemplateText, templateTexts } from '../../domain/report-template';
import { pathOfText } from '../domain/check-template';
import type { TemplateFormValues } from '../template-form';
import { fieldLabels, sectionLabels, textLabels } from './template-labels';

/** What the fields of the form are called in messages. */
export function fieldNames(): Record<string, string> {
  const texts = languageCodes.flatMap((language) =>
    templateTexts.map((which) => [pathOfText(language, which), `${textLabels[which]} (${languageNames[language]})`]),
  );
  return { name: 'Name', sections: 'Sections', fields: 'Fields', ...(Object.fromEntries(texts) as object) };
}

interface TemplateFormProps {
  address: string;
  form: TemplateFormValues;
  state: FormState;
  language: ReportLanguage;
}

export function TemplateForm({ address, form, state, language }: TemplateFormProps) {
  return (
    <PostForm class="form" action={address} novalidate data-unsaved>
      <Submit first>Save</Submit>
      <Kept form={state} names={['version']} />
      <input type="hidden" name="language" value={language} />
      <TextInput form={state} name="name" label="Name" required size="medium" />
      <Sections address={address} form={form} state={state} />
      <div class="report-fields">
        <Checks
          form={state}
          name="fields"
          label="Fields"
          hint="What is told where its section is shown, and the audience may be told it."
          options={reportFields.map((one) => ({ value: one, label: fieldLabels[one] }))}
          chosen={form.fields}
        />
      </div>
      <div class="doubt">
        <label>
          <input type="checkbox" name="logo" value="yes" checked={form.logo} />
          <span>Logo of the organisation at the top</span>
        </label>
      </div>
      <Texts state={state} language={language} />
      <div class="actions">
        <button class="btn" name="preview" value="yes" formAction={`${address}#preview`}>
          Preview
        </button>
        <Submit>Save</Submit>
        <a class="btn" href="/reports/templates">
          Cancel
        </a>
        <a class="btn danger" href={`${address}/removal`}>
          Delete
        </a>
      </div>
    </PostForm>
  );
}

function Sections({ address, form, state }: Omit<TemplateFormProps, 'language'>) {
  const { order, shown } = form;
  return (
    <fieldset class="field" id={controlId('sections')} tabIndex={-1}>
      <legend class="legend">Sections, from top to bottom</legend>
      <HintText name="sections" hint="Those without a tick are left out. Moving one saves nothing yet." />
      <ProblemText form={state} name="sections" />
      <ol class="order">
        {order.map((section, i) => (
          <li key={section}>
            <input type="hidden" name={`section.${i}`} value={section} />
            <label>
              <input type="checkbox" name="sections" value={section} checked={shown.includes(section)} />
              <span>{sectionLabels[section]}</span>
            </label>
            <MoveButton address={address} way="up" section={section} disabled={i === 0} />
            <MoveButton address={address} way="down" section={section} disabled={i === order.length - 1} />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

interface MoveButtonProps {
  address: string;
  way: 'up' | 'down';
  section: TemplateFormValues['order'][number];
  disabled: boolean;
}

function MoveButton({ address, way, section, disabled }: MoveButtonProps) {
  return (
    <button
      class="btn small"
      name="move"
      value={`${way}.${section}`}
      formAction={`${address}#${controlId('sections')}`}
      disabled={disabled}
      aria-label={`Move ${sectionLabels[section]} ${way}`}
    >
      {way === 'up' ? '↑' : '↓'}
    </button>
  );
}

const rows: Record<TemplateText, number> = { addressee: 3, salutation: 2, introduction: 4, closing: 4, signature: 3 };

function Texts({ state, language }: Pick<TemplateFormProps, 'state' | 'language'>) {
  const isWrong = (code: string): boolean => state.problems.some(({ path }) => path.startsWith(`texts.${code}.`));
  const isWritten = (code: ReportLanguage): boolean =>
    templateTexts.some((which) => state.values[pathOfText(code, which)]);
  return (
    <fieldset class="field">
      <legend class="legend">Texts</legend>
      <p class="hint">
        Plain text, printed where its section stands. {'{organisation}'}, {'{date}'} and {'{name}'} are filled in;{' '}
        {'{name}'} is the case number where the name may not be told. What is not written in the language of a report is
        left out of it.
      </p>
      {languageCodes.map((code) => (
        <details key={code} open={isWrong(code) || code === language}>
          <summary>
            <bdi lang={code}>{ownName(code)}</bdi>
            {isWritten(code) ? ' (written)' : ''}
          </summary>
          <div class="inner report-texts">
            {templateTexts.map((which) => (
              <TextArea
                key={which}
                form={state}
                name={pathOfText(code, which)}
                label={`${textLabels[which]} (${languageNames[code]})`}
                rows={rows[which]}
              />
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  );
}
