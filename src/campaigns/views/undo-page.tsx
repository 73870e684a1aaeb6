import { eventKinds } from '../../custody/domain/event-kinds';
import { nameOf } from '../../defenders/domain/names';
import { TextArea } from '../../web/controls';
import { DateText } from '../../web/date-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { Prose } from '../../web/text';
import type { ActionShown } from '../actions.service';
import { AlertCrumbs } from './alert-crumbs';
import { AboutAlert, type AlertFormProps } from './use-page';

/** Asks once more, and for the reason, before what was logged is retracted on each case. */
export function UndoPage({ file, form, action }: AlertFormProps & { action: ActionShown }) {
  const title = 'Take back what was logged?';
  const standing = action.told.filter((event) => !event.retractedAt);
  const first = standing[0] ?? action.told[0]!;
  const whose = standing.flatMap((event) => file.people.find((one) => one.id === event.defenderId) ?? []);
  return (
    <Layout title={titleOf(title, form)} current={file.place.kind === 'group' ? 'groups' : 'defenders'}>
      <AlertCrumbs file={file} deeper />
      <header class="head">
        <h1>{title}</h1>
        <AboutAlert file={file} />
      </header>
      <ErrorSummary form={form} names={{ reason: 'Reason' }} />
      <section class="card quoted" aria-label="What was logged">
        <h2>
          {eventKinds[first.kind].label}, <DateText text={first.date} />
        </h2>
        {first.summary && <Prose text={first.summary} />}
        {whose.length > 0 && (
          <p class="soft more">
            Retracted on the timeline of{' '}
            {whose.map((one, i) => (
              <span key={one.id}>
                {i > 0 && ', '}
                <bdi dir="auto">{nameOf(one)}</bdi>
              </span>
            ))}
            .
          </p>
        )}
      </section>
      <PostForm class="form" action={`${file.path}/uses/${action.useId}/undo?on=${file.on}`} novalidate data-unsaved>
        <TextArea
          form={form}
          name="reason"
          label="Reason"
          required
          hint="As “the statement was not published after all”. It stays with what is retracted."
        />
        <div class="actions">
          <Submit danger>Take it back</Submit>
          <a class="btn" href={`${file.path}?on=${file.on}`}>
            Keep it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
