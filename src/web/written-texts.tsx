import type { Written } from './written';

/** What somebody wrote, to be read and copied; it cannot be changed here. */
export function WrittenTexts({ written }: { written: readonly Written[] }) {
  return (
    <div class="form">
      {written.map(({ field, text }, i) => (
        <div key={i} class="field">
          <label for={`written-${i}`}>{field}</label>
          <textarea id={`written-${i}`} rows={Math.min(12, 1 + text.split('\n').length)} dir="auto" readOnly>
            {`\n${text}`}
          </textarea>
        </div>
      ))}
    </div>
  );
}
