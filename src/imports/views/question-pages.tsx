import { counted } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Batch, Outcome } from '../batch';
import { BatchHead } from './batch-head';

/** Asks before everything is taken back. */
export function UndoPage({ batch, counts }: { batch: Batch; counts: Partial<Record<Outcome, number>> }) {
  const [created, updated] = [counts.created ?? 0, counts.updated ?? 0];
  return (
    <Layout title="Take everything back?" current="imports">
      <BatchHead batch={batch} heading="Take everything back?" deeper>
        <p class="lead">
          {counted(created, 'case')} that this import registered will be removed, and what it added to{' '}
          {counted(updated, 'case')} will be taken away again.
        </p>
      </BatchHead>
      <div class="spaced">
        <p>
          What somebody changed since is left as it is, and listed afterwards. The history and the trail keep their
          lines.
        </p>
        <PostForm class="form" action={`/imports/${batch.id}/undo`}>
          <input type="hidden" name="version" value={batch.version} />
          <div class="actions">
            <button class="btn danger">Take everything back</button>
            <a class="btn" href={`/imports/${batch.id}`}>
              Keep it
            </a>
          </div>
        </PostForm>
      </div>
    </Layout>
  );
}

/** Asks before an import is removed with its file. */
export function RemovalPage({ batch, hasWritten }: { batch: Batch; hasWritten: boolean }) {
  return (
    <Layout title="Remove this import?" current="imports">
      <BatchHead batch={batch} heading="Remove this import?" deeper>
        <p class="lead">
          {hasWritten
            ? 'The cases stay. The file and its rows are erased, and the import cannot be taken back any more.'
            : 'The file and its rows are erased. Nothing of it was written to any case.'}
        </p>
      </BatchHead>
      <div class="spaced">
        <PostForm class="form" action={`/imports/${batch.id}/removal`}>
          <input type="hidden" name="version" value={batch.version} />
          <p class="small digest">SHA-256 of the file: {batch.sha256}</p>
          <div class="actions">
            <button class="btn danger">Remove it</button>
            <a class="btn" href={`/imports/${batch.id}`}>
              Keep it
            </a>
          </div>
        </PostForm>
      </div>
    </Layout>
  );
}
