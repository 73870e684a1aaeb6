import type { Day } from '../../lib/calendar-date';
import { Choice, type Option, TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { KeptDay } from '../calendar.repository';
import { concerns, dayKinds, dayLanguages, moments, reckonings } from '../domain/calendar-day';
import {
  concernLabels,
  kindLabels,
  languageLabels,
  momentLabels,
  monthNames,
  reckoningLabels,
  ruleWords,
} from './day-words';
import { nextDates } from './calendar-days-page';

export interface CalendarDayPageProps {
  /** Absent: a day is added. */
  day?: KeptDay;
  today: Day;
  form: FormState;
  /** Somebody else changed it while it was open. */
  isStale?: boolean;
}

const options = <T extends string>(codes: readonly T[], labels: Record<T, string>): Option[] =>
  codes.map((value) => ({ value, label: labels[value] }));

const fieldNames = {
  'names.en': 'Name in English',
  rule: 'When it falls',
  month: 'Month',
  day: 'Day',
  calendar: 'Calendar',
  dates: 'Dates',
  countries: 'Countries',
  leads: 'Announced before',
  source: 'Source',
};

/** Adds a day to the calendar of the field, or changes one. */
export function CalendarDayPage({ day, today, form, isStale }: CalendarDayPageProps) {
  const title = day ? day.names.en : 'Add a day';
  const action = day ? `/settings/calendar/${day.code}` : '/settings/calendar';
  return (
    <Layout title={titleOf(title, form)} current="calendar">
      <Breadcrumb
        trail={[
          { href: '/calendar', label: 'Calendar' },
          { href: '/settings/calendar', label: 'Calendar of the field' },
        ]}
      />
      <header class="head">
        <h1>
          <bdi dir="auto">{title}</bdi>
        </h1>
        {day && (
          <p class="lead">
            {kindLabels[day.kind]}. {ruleWords(day.rule)}. Next: {nextDates(day, today, 10)}.
          </p>
        )}
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {isStale && (
        <div class="summary" role="alert" id="stale">
          <h2>This has been changed since you opened it</h2>
          <p>
            Nothing has been saved, and what you wrote is still below. Compare it with what stands above, and save
            again.
          </p>
        </div>
      )}
      <PostForm class="form" action={action} novalidate data-unsaved>
        <Submit first>Save</Submit>
        <Kept form={form} names={['version']} />
        <Names form={form} isNew={!day} />
        <When form={form} />
        <Meaning form={form} kind={day?.kind} />
        <div class="actions">
          <Submit>Save</Submit>
          {day && day.version > 0 && (
            <button class="btn" formAction={`${action}/removal`}>
              {day.shipped ? 'Back to how it came' : 'Take it out of the calendar'}
            </button>
          )}
          <a class="btn" href="/settings/calendar">
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function Names({ form, isNew }: { form: FormState; isNew: boolean }) {
  const others = dayLanguages.filter((language) => language !== 'en');
  return (
    <section aria-label="Name">
      {isNew && <Choice form={form} name="kind" label="What it is" options={options(dayKinds, kindLabels)} />}
      <TextInput form={form} name="names.en" label="Name" required hint="In English, as a headline says it." />
      <details open={others.some((language) => form.problems.some((p) => p.path === `names.${language}`))}>
        <summary>The name in other languages</summary>
        <div class="inner">
          {others.map((language) => (
            <TextInput
              key={language}
              form={form}
              name={`names.${language}`}
              label={languageLabels[language]}
              lang={language}
            />
          ))}
          <p class="hint">Where a name is missing, the English one is used.</p>
        </div>
      </details>
    </section>
  );
}

const months: Option[] = monthNames.map((name, i) => ({ value: String(i + 1), label: `${i + 1} (${name})` }));

function When({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="when-heading">
      <h2 id="when-heading">When it falls</h2>
      <Choice
        form={form}
        name="rule"
        label="It falls"
        options={[
          { value: 'every_year', label: 'On the same day every year' },
          { value: 'reckoned', label: 'On a day of another calendar' },
          { value: 'dates', label: 'On dates that I enter' },
        ]}
      />
      <div class="pair">
        <Choice
          form={form}
          name="month"
          label="Month"
          none=""
          options={months}
          hint="Of its calendar: the number counts."
        />
        <TextInput form={form} name="day" label="Day" size="short" inputMode="numeric" />
      </div>
      <Choice
        form={form}
        name="calendar"
        label="Other calendar"
        none="None: the ordinary one"
        options={options(reckonings, reckoningLabels)}
      />
      <TextArea
        form={form}
        name="dates"
        label="Dates"
        rows={5}
        hint="One a line, as 2027-03-09. Only for dates that you enter."
      />
      <Tick form={form} name="mayDiffer" label="It may be kept a day earlier or later" />
    </section>
  );
}

function Meaning({ form, kind }: { form: FormState; kind?: KeptDay['kind'] }) {
  const may = (...kinds: KeptDay['kind'][]): boolean => kind === undefined || kinds.includes(kind);
  return (
    <section aria-labelledby="meaning-heading">
      <h2 id="meaning-heading">Whom it concerns</h2>
      <Choice
        form={form}
        name="scope"
        label="Where"
        options={[
          { value: 'everywhere', label: 'Everywhere' },
          { value: 'countries', label: 'In these countries' },
          ...(may('festival')
            ? [{ value: 'stated', label: 'Only for those of whom the case says that they keep it' }]
            : []),
        ]}
      />
      <TextInput
        form={form}
        name="countries"
        label="Countries"
        hint="Codes of two letters, set apart by commas: CN, HK."
      />
      {may('day') && (
        <Choice
          form={form}
          name="concerns"
          label="Whom the headline counts"
          options={options(concerns, concernLabels)}
          hint="By what the cases say of work and gender. Where nobody is found, everyone who is held is counted."
        />
      )}
      {may('census') && (
        <Choice form={form} name="moment" label="A census counts" options={options(moments, momentLabels)} />
      )}
      {may('festival') && (
        <Choice
          form={form}
          name="audience"
          label="A festival in detention is"
          options={[
            { value: 'task', label: 'A task: ask the family first' },
            { value: 'public', label: 'A headline, where the person may be named' },
          ]}
          hint="A festival of a faith says what somebody believes. Leave that a task."
        />
      )}
      {may('un_session', 'upr_deadline', 'reprisals_deadline') && (
        <TextInput
          form={form}
          name="leads"
          label="Announced before"
          hint="For dates of the UN: days before, set apart by commas, as 60, 30, 7. The day itself is always announced."
        />
      )}
      <TextInput form={form} name="source" label="Source" hint="Where the date was read." />
      <Tick form={form} name="enabled" label="In use: alerts follow this day" />
    </section>
  );
}

function Tick({ form, name, label }: { form: FormState; name: string; label: string }) {
  return (
    <div class="doubt">
      <label>
        <input type="checkbox" name={name} value="yes" checked={form.values[name] === 'yes'} />
        <span>{label}</span>
      </label>
    </div>
  );
}
