import { counted, numeral } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Batch } from '../batch';
import { BatchHead } from './batch-head';
import { stateWords } from './import-words';

/** How far the work on an import is, while it goes on. */
export function ProgressPage({ batch, done, all }: { batch: Batch; done: number; all: number }) {
  const isUndo = batch.state === 'undoing';
  return (
    <Layout title={stateWords[batch.state]} current="imports">
      <BatchHead batch={batch} heading={stateWords[batch.state]}>
        <p class="lead">You can close this page: the work goes on, also when Vigil is started anew in between.</p>
      </BatchHead>
      <div class="spaced">
        <section class="card" aria-labelledby="far">
          <h2 id="far">How far it is</h2>
          <p>
            <progress
              value={Math.min(done, all)}
              max={Math.max(1, all)}
              aria-label={isUndo ? 'Cases taken back' : 'Rows worked on'}
            />{' '}
            {numeral(Math.min(done, all))} of {isUndo ? counted(all, 'case') : counted(all, 'row')}.
          </p>
          <div class="actions">
            <a class="btn primary" href={`/imports/${batch.id}`}>
              Look again
            </a>
            {!isUndo && (
              <PostForm action={`/imports/${batch.id}/stop`}>
                <button class="btn">Stop</button>
              </PostForm>
            )}
          </div>
          {batch.state === 'running' && (
            <p class="hint">When you stop it, what was imported stays. It can go on later, or be taken back.</p>
          )}
        </section>
      </div>
    </Layout>
  );
}
