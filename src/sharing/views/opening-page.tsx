import { type Level, levelWords } from '../../access/domain/levels';
import type { Profile } from '../../defenders/profile';
import { longDay } from '../../lib/date-text';
import { Choice, controlProps, HintText, problemOf, ProblemText, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { Offer } from '../addressees.service';
import type { Colleague } from '../case-access';
import { CaseCrumbs } from './case-crumbs';
import { levelLabel } from './words';

export interface OpeningPageProps {
  defender: Profile;
  level: Level;
  offer: Offer;
  form: FormState;
  stale?: StaleEdit;
}

const fieldNames = { to: 'To whom', until: 'Until', reason: 'Reason' };

/** Opens a case to a person or a team. */
export function OpeningPage({ defender, level, offer, form, stale }: OpeningPageProps) {
  const href = `/defenders/${defender.id}/access`;
  const title = 'Open the case to somebody';
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <CaseCrumbs defender={defender} deeper />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          Its level is {levelLabel(level)}: {levelWords[level]}. {limits(level)}
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm class="form" action={`${href}/openings`} novalidate data-unsaved>
        <Kept form={form} names={['version', 'since']} />
        <Choice
          form={form}
          name="to"
          label="To whom"
          required
          none="Choose"
          hint="If the case is open to them already, this gives it another end."
          groups={groupsOf(offer)}
        />
        <UntilField form={form} />
        <TextInput form={form} name="reason" label="Reason" required hint="For those who look at it later." />
        <div class="actions">
          <Submit>Open the case</Submit>
          <a class="btn" href={href}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function UntilField({ form }: { form: FormState }) {
  const name = 'until';
  const hint = 'The last day on which it is open. Empty: without an end.';
  const { id, ...control } = controlProps({ form, name, hint });
  return (
    <div class={problemOf(form, name) ? 'field wrong' : 'field'}>
      <label for={id}>Until</label>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      <input {...control} id={id} type="date" value={form.values[name]} />
    </div>
  );
}

function limits(level: Level): string {
  if (level === 'sealed') return 'It can be opened to people by name alone, not to teams.';
  if (level === 'public' || level === 'partners') return 'It can be opened to other organisations too.';
  return 'It cannot be opened to another organisation.';
}

function groupsOf({ people, teams }: Offer) {
  return [
    { label: 'People', options: people.map((one) => ({ value: `person:${one.id}`, label: labelOf(one, people) })) },
    { label: 'Teams', options: teams.map(({ id, name }) => ({ value: `team:${id}`, label: name })) },
  ].filter(({ options }) => options.length > 0);
}

/** Two people of one name and role are told apart by the day on which their accounts were made. */
function labelOf(one: Colleague, people: Colleague[]): string {
  const twins = people.filter(({ name, role }) => name === one.name && role === one.role).length > 1;
  const since = twins ? `, since ${longDay(one.createdAt.toISOString().slice(0, 10))}` : '';
  return `${one.name} (${one.role}${one.status === 'invited' ? ', has not joined yet' : ''}${since})`;
}
