import { momentText } from '../../../web/day-text';
import { PostForm } from '../../../web/post-form';
import type { TemplateVersion } from '../report-template.repository';
import { linesOfTemplate } from './template-labels';

interface VersionsProps {
  history: [TemplateVersion, ...TemplateVersion[]];
  mayEdit: boolean;
}

/** Every version that was saved, the newest first, each with the way back to it. */
export function VersionsSection({ history, mayEdit }: VersionsProps) {
  const [newest] = history;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol class="lines" reversed>
        {history.map((one) => (
          <li key={one.version}>
            <p>
              Version {one.version}, {momentText(one.editedAt)}
              {one.editedBy && (
                <>
                  {', '}
                  <bdi dir="auto">{one.editedBy}</bdi>
                </>
              )}
              {one.deleted && ': deleted'}
            </p>
            <details>
              <summary>
                What it says<span class="hidden"> in version {one.version}</span>
              </summary>
              <ul>
                {linesOfTemplate(one.name, one.content).map((line) => (
                  <li key={line} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            </details>
            {mayEdit && (one.version !== newest.version || newest.deleted) && (
              <PostForm action={`/reports/templates/${one.id}/restoration`}>
                <input type="hidden" name="version" value={String(newest.version)} />
                <input type="hidden" name="of" value={String(one.version)} />
                <button class="btn" aria-label={`Use this version again: version ${one.version}`}>
                  Use this version again
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
