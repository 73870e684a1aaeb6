import type { LanguageCode } from '../../alerts/domain/wording/language';
import { momentText } from '../../web/day-text';
import type { TemplateVersion } from '../templates.repository';

interface VersionsProps {
  history: TemplateVersion[];
  dir: 'ltr' | 'rtl';
  language: LanguageCode;
}

/** Every version that was saved, the newest first, so that it is known with which words something went out. */
export function VersionsSection({ history, dir, language }: VersionsProps) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {history.length === 0 ? (
        <p class="soft">Nobody has changed this template yet.</p>
      ) : (
        <ol class="lines" reversed>
          {history.map(({ version, text, editedBy, editedAt }) => (
            <li key={version}>
              <p>
                Version {version}, {momentText(editedAt)}
                {editedBy && (
                  <>
                    {', '}
                    <bdi dir="auto">{editedBy}</bdi>
                  </>
                )}
                {text === null && ': back to Vigil’s words'}
              </p>
              {text !== null && (
                <details>
                  <summary>Its text</summary>
                  <pre class="wording" dir={dir} lang={language}>
                    {text}
                  </pre>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
