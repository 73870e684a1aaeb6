import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';
import { longDay } from '../../lib/date-text';
import { fromToday, momentText } from '../../web/day-text';
import { PostForm } from '../../web/post-form';
import type { AlertFile } from '../alert-file';
import type { StepShown } from '../domain/steps';
import { stepLabels } from './words';

/** What is to be done by when, counted from the date; each step is ticked off by whoever did it. */
export function StepsCard({ file }: { file: AlertFile }) {
  const { work } = file;
  if (!work) return null;
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">Steps</h2>
      {work.used && <p class="soft small">Used: what is not ticked off is not due any more.</p>}
      {!work.used && work.putOffUntil && <p class="soft small">Put off: nothing is due until it is taken up again.</p>}
      <ol class="lines steps">
        {work.steps.map((step) => (
          <StepLine key={step.step} file={file} step={step} />
        ))}
      </ol>
      <p class="soft small more">
        The days follow from the ladder of this kind of date. Whoever takes an alert late is not late with what lay
        before.
      </p>
    </section>
  );
}

function StepLine({ file, step: { step, due, done, late } }: { file: AlertFile; step: StepShown }) {
  const viewer = currentScope()?.viewer;
  const logged = step === 'log' && file.work!.used;
  return (
    <li class={late ? 'late' : undefined}>
      <b>{stepLabels[step]}</b>
      {done ? (
        <span class="under">
          Done by <bdi>{done.by}</bdi>, {momentText(done.at)}
        </span>
      ) : logged ? (
        <span class="under">Done: it is logged on the case</span>
      ) : (
        <span class="under">
          {late ? 'Overdue: ' : ''}
          by <time dateTime={due}>{longDay(due)}</time> ({fromToday(due, file.today)})
        </span>
      )}
      {!logged && (!viewer || viewerMay(viewer, 'alert.handle')) && (
        <PostForm action={`${file.path}/steps/${step}?on=${file.on}`}>
          <input type="hidden" name="done" value={done ? 'no' : 'yes'} />
          <button class="link">
            {done ? 'Not done yet' : 'Tick off'}
            <span class="hidden"> {stepLabels[step]}</span>
          </button>
        </PostForm>
      )}
    </li>
  );
}
