import { Allowed } from '../../web/allowed';
import { Choice, Option, TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { FormState, rowCount } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { Kept, MoreRows, Submit } from '../../web/form-parts';
import { PostForm } from '../../web/post-form';
import { PartialDateControl } from '../../web/partial-date-control';
import { SensitivityChoice } from '../../web/sensitivity-choice';
import { StaleEdit, StaleEditNote } from '../../web/stale-edit';
import { confidentialities, consentScopes, consentValues } from '../domain/consent';
import { nameKinds } from '../domain/name-kinds';
import { birthdayCalendars } from '../../milestones/domain/birthdays';
import {
  birthdayCalendarLabels,
  confidentialityLabels,
  consentScopeLabels,
  consentValueLabels,
  nameKindLabels,
} from './defender-shown';
import { countries, Nationalities } from './nationality-choice';

export interface DefenderFormPageProps {
  form: FormState;
  /** Correcting: the defender's id and name. Absent: registering. */
  defender?: { id: string; name: string };
  stale?: StaleEdit;
}

const labelled = <T extends string>(codes: readonly T[], labels: Record<T, string>): Option[] =>
  codes.map((value) => ({ value, label: labels[value] }));

const fieldNames = {
  names: 'Name',
  'names.lang': 'Language of name',
  'names.sensitivity': 'Who may be told a name',
  reference: 'Reference',
  country: 'Country',
  nationalities: 'Nationality',
  gender: 'Gender',
  born: 'Date of birth',
  birthday_calendar: 'Calendar of the birthday',
  festivals: 'Festivals',
  professions: 'Work',
  rights: 'Rights defended',
  summary: 'Summary',
  confidentiality: 'Confidentiality',
  consent: 'Consent',
};

/** Registers a defender, or corrects who one is. What happened to the person is recorded as events, not here. */
export function DefenderFormPage({ form, defender, stale }: DefenderFormPageProps) {
  const title = defender ? 'Correct the profile' : 'Register a defender';
  const back = defender
    ? { href: `/defenders/${defender.id}`, label: <bdi dir="auto">{defender.name}</bdi> }
    : { href: '/defenders', label: 'Defenders' };
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <Breadcrumb trail={[back]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          Write what you know and leave the rest empty: empty means “not known”, and stays so everywhere.
        </p>
        {!defender && (
          <Allowed to="confidential.read">
            <p>
              <a href="/confidential/search">Is the person known already? Look for a document or phone number</a>
            </p>
          </Allowed>
        )}
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm
        class="form"
        action={defender ? `/defenders/${defender.id}/correction` : '/defenders'}
        novalidate
        data-unsaved
      >
        <Submit first>{defender ? 'Save corrections' : 'Register'}</Submit>
        <Kept form={form} names={['version', 'since', 'professions.none', 'rights.none', 'festivals.none']} />
        <NameRows form={form} />
        <Person form={form} />
        <Publicity form={form} defender={defender} />
        <div class="actions">
          <Submit>{defender ? 'Save corrections' : 'Register'}</Submit>
          <a class="btn" href={back.href}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function NameRows({ form }: { form: FormState }) {
  const count = rowCount(form.values, 'names', { atLeast: 2 });
  return (
    <section aria-labelledby="names-heading">
      <h2 id="names-heading">Names</h2>
      <p class="hint" id="f-names" tabIndex={-1}>
        Every written form you know, in every script. The first, or the one marked as main name, is the name used in
        headlines.
      </p>
      {Array.from({ length: count }, (_, i) => (
        <fieldset key={i} class="row plain" aria-label={`Name ${i + 1}`}>
          <TextInput form={form} name={`names.${i}.text`} label={`Name ${i + 1}`} required={i === 0} />
          <TextInput form={form} name={`names.${i}.lang`} label="Language" />
          <Choice
            form={form}
            name={`names.${i}.kind`}
            label="Kind"
            none="Not stated"
            options={labelled(nameKinds, nameKindLabels as Record<(typeof nameKinds)[number], string>)}
          />
          <SensitivityChoice form={form} name={`names.${i}.sensitivity`} />
        </fieldset>
      ))}
      <p class="hint">
        Language is a code such as zh-Hans, ug, bo, ar or be. It decides how letters are drawn and read aloud.
      </p>
      <MoreRows list="names" count={count}>
        More names
      </MoreRows>
    </section>
  );
}

function Person({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="person-heading">
      <h2 id="person-heading">Person</h2>
      <TextInput
        form={form}
        name="reference"
        label="Reference"
        required
        size="medium"
        hint="Your own name for the case, as CN-2026-014. Bundles and the command line find the case by it."
      />
      <div class="pair">
        <Choice form={form} name="country" label="Country of the case" none="Not known" options={countries} />
        <TextInput form={form} name="gender" label="Gender" list="genders" hint="As the person states it." />
        <datalist id="genders">
          <option value="female" />
          <option value="male" />
          <option value="non-binary" />
        </datalist>
      </div>
      <Nationalities form={form} />
      <PartialDateControl form={form} name="born" label="Born" optional />
      <div class="pair">
        <Choice
          form={form}
          name="birthday_calendar"
          label="Birthday kept by"
          none="Not stated (the date above)"
          hint="The date of birth is always written in the ordinary calendar; its day in the lunar one is reckoned from it."
          options={labelled(birthdayCalendars, birthdayCalendarLabels)}
        />
        <TextArea
          form={form}
          name="festivals"
          label="Festivals"
          rows={3}
          hint="Only where they are not those of the country: codes from the calendar, one a line, as losar or ramadan. Write what the family has said, not what you suppose."
        />
      </div>
      <div class="pair">
        <TextArea form={form} name="professions" label="Work" rows={3} hint="One a line, as journalist." />
        <TextArea
          form={form}
          name="rights"
          label="Rights defended"
          rows={3}
          hint="One a line, as freedom of expression."
        />
      </div>
      <TextArea
        form={form}
        name="summary"
        label="Summary"
        rows={6}
        hint="A few sentences for colleagues. Dated facts belong in the timeline."
      />
    </section>
  );
}

/** How widely a known case may be known is changed on a page of its own, which says what follows from it. */
function Publicity({ form, defender }: Pick<DefenderFormPageProps, 'form' | 'defender'>) {
  return (
    <section aria-labelledby="publicity-heading">
      <h2 id="publicity-heading">Confidentiality and consent</h2>
      <p class="hint">
        A headline is public only when the case is public and consent to use the name is given. Everything else stays a
        task for the team.
      </p>
      {defender ? (
        <p>
          <a href={`/defenders/${defender.id}/access`}>Who sees this case, and changing it</a>
        </p>
      ) : (
        <Choice
          form={form}
          name="confidentiality"
          label="Confidentiality"
          none="Not stated (treated as internal)"
          options={labelled(confidentialities, confidentialityLabels)}
        />
      )}
      <div class="pair" id="f-consent" tabIndex={-1}>
        {consentScopes.map((scope) => (
          <Choice
            key={scope}
            form={form}
            name={`consent.${scope}`}
            label={consentScopeLabels[scope]}
            none="Not known"
            options={labelled(consentValues, consentValueLabels)}
          />
        ))}
      </div>
    </section>
  );
}
