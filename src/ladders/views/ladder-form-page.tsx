import { ruleLabels } from '../../alerts/domain/rule-labels';
import { TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { ladderWords, mostAfter, mostBefore, mostSteps } from '../domain/ladder';
import type { Ladder } from '../ladders.service';

export interface LadderFormPageProps {
  ladder: Ladder;
  form: FormState;
  /** Somebody else changed it while it was open. */
  isStale?: boolean;
}

/** Changes the ladder of one kind of date. */
export function LadderFormPage({ ladder, form, isStale }: LadderFormPageProps) {
  const title = `Lead times: ${ruleLabels[ladder.rule]}`;
  const action = `/settings/ladders/${ladder.rule}`;
  return (
    <Layout title={titleOf(title, form)} current="people">
      <Breadcrumb
        trail={[
          { href: '/organisation', label: 'Organisation' },
          { href: '/settings/ladders', label: 'Lead times' },
        ]}
      />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">Now {ladderWords(ladder.days)}.</p>
      </header>
      <ErrorSummary form={form} names={{ days: 'Days' }} />
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
        <TextInput
          form={form}
          name="days"
          label="Days"
          required
          hint={`Days before the date, set apart by commas: 0 is the day itself, -1 the day after it. At most ${mostSteps} steps, up to ${mostBefore} days before and ${mostAfter} after.`}
        />
        <div class="actions">
          <Submit>Save</Submit>
          {ladder.version > 0 && (
            <button class="btn" formAction={`${action}/reset`}>
              Back to how it came ({ladder.usual.join(', ')})
            </button>
          )}
          <a class="btn" href="/settings/ladders">
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
