import type { Preview, PreviewRow } from '../domain/preview';
import { MOST_IN_POST } from '../domain/platform-length';

/** What the template says of each example case; beside what the one in force says, where the two differ. */
export function PreviewSection({ preview, refused }: { preview: Preview; refused: boolean }) {
  const differs = preview.rows.some(({ then }) => then !== undefined);
  return (
    <section class="after-form" aria-labelledby="preview">
      <h2 id="preview">Example cases</h2>
      <p class="hint">
        {refused
          ? 'With the template in force. What you wrote cannot be shown before it is in order.'
          : differs
            ? 'On the left what is in force, on the right what you wrote. Nothing is saved yet.'
            : 'The people are invented. Write above and choose Preview to see the difference here.'}
      </p>
      <div class="cases">
        {preview.rows.map((row) => (
          <Case key={row.label} row={row} preview={preview} differs={differs} />
        ))}
      </div>
    </section>
  );
}

function Case({ row, preview, differs }: { row: PreviewRow; preview: Preview; differs: boolean }) {
  const { label, now, then, length } = row;
  return (
    <article class="card">
      <h3>{label}</h3>
      <div class={differs ? 'both' : undefined}>
        <Wording text={now} preview={preview} />
        {then !== undefined && <Wording text={then} preview={preview} isNew />}
        {differs && then === undefined && <p class="soft">The same.</p>}
      </div>
      {length !== undefined && (
        <p class="under">
          {length} of {MOST_IN_POST} characters, as platforms count
        </p>
      )}
    </article>
  );
}

function Wording({ text, preview: { dir, language }, isNew }: { text: string; preview: Preview; isNew?: boolean }) {
  return (
    <p class={isNew ? 'wording new' : 'wording'} dir={dir} lang={language}>
      {isNew && (
        <span class="hidden" lang="en">
          With what you wrote:{' '}
        </span>
      )}
      {text}
    </p>
  );
}
