import { counted, numeral } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { LooksAgain } from '../../web/looking-again';
import { PostForm } from '../../web/post-form';
import type { Batch } from '../batch';
import { BatchHead } from './batch-head';
import { stateWords } from './import-words';

export interface ProgressPageProps {
  batch: Batch;
  done: number;
  all: number;
  /** Does the page look again by itself? */
  looks?: boolean;
}

/** How far the work on an import is, while it goes on. */
export function ProgressPage({ batch, done, all, looks = false }: ProgressPageProps) {
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
          <LooksAgain path={`/imports/${batch.id}`} looks={looks} />
          {!isUndo && (
            <div class="actions">
              <PostForm action={`/imports/${batch.id}/stop`}>
                <button class="btn">Stop</button>
              </PostForm>
            </div>
          )}
          {batch.state === 'running' && (
            <p class="hint">When you stop it, what was imported stays. It can go on later, or be taken back.</p>
          )}
        </section>
      </div>
    </Layout>
  );
}
