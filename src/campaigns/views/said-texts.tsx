import type { AlertFile } from '../alert-file';
import type { SaidShown } from '../said';

/** Drafts and pictures for outside, in the language that was chosen: each text in a box from which it can be copied. */
export function SaidTexts({ file, said }: { file: AlertFile; said: SaidShown }) {
  const { language, dir, languages, texts, pictures } = said;
  return (
    <>
      {languages.length > 1 && (
        <nav class="switch more" aria-label="Language of texts and pictures">
          {languages.map(({ code, label }) => (
            <a
              key={code}
              href={`${file.path}?on=${file.on}&lang=${code}#said`}
              lang={code}
              aria-current={code === language ? 'true' : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
      )}
      {texts.map(({ label, text, most }, i) => (
        <div key={label} class="field draft">
          <label for={`draft-${i}`}>{label}</label>
          {most !== undefined && (
            <p class="hint">
              {[...text].length} of {most} characters
            </p>
          )}
          <textarea id={`draft-${i}`} lang={language} dir={dir} rows={rowsOf(text)} readOnly>
            {text}
          </textarea>
        </div>
      ))}
      {pictures.length > 0 && (
        <ul class="pictures" aria-label="Pictures">
          {pictures.map(({ label, href, width, height }) => (
            <li key={href}>
              <a href={href}>
                <img src={href} width={width} height={height} alt={`Share card, ${label}`} loading="lazy" />
              </a>
              <p class="small">
                <a href={href} download>
                  {label}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** So many lines that most texts are seen whole. */
const rowsOf = (text: string): number =>
  Math.min(18, text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 70), 0) + 1);
