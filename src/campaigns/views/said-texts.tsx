import { Allowed } from '../../web/allowed';
import type { AlertFile } from '../alert-file';
import type { SaidShown } from '../said';

/** Drafts and pictures for outside, in the language that was chosen: each text in a box from which it can be copied. */
export function SaidTexts({ file, said }: { file: AlertFile; said: SaidShown }) {
  const { language, dir, languages, texts, noTexts, pictures } = said;
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
      {noTexts && <p class="soft more">{noTexts}</p>}
      {texts.map(({ label, text, hint }, i) => (
        <div key={label} class="field draft">
          <label for={`draft-${i}`}>{label}</label>
          {hint && (
            <p class="hint" id={`draft-${i}-hint`}>
              {hint}
            </p>
          )}
          <textarea
            id={`draft-${i}`}
            lang={language}
            dir={dir}
            rows={rowsOf(text)}
            readOnly
            aria-describedby={hint && `draft-${i}-hint`}
          >
            {text}
          </textarea>
        </div>
      ))}
      {texts.length > 0 && (
        <Allowed to="case.publish">
          <p class="small more">
            <a href="/settings/drafts">Change how these texts are drafted</a>
          </p>
        </Allowed>
      )}
      <Pictures pictures={pictures} />
    </>
  );
}

/** The first picture is shown, since each is drawn when it is asked for; the others are links. */
function Pictures({ pictures }: Pick<SaidShown, 'pictures'>) {
  const [first, ...others] = pictures;
  if (!first) return null;
  return (
    <figure class="picture more">
      <a href={first.href}>
        <img src={first.href} width={first.width} height={first.height} alt="Share card with the headline" />
      </a>
      <figcaption class="small">
        Share cards:{' '}
        {[first, ...others].map(({ label, href }, i) => (
          <span key={href}>
            {i > 0 && ' · '}
            <a href={href}>{label}</a>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** So many lines that most texts are seen whole. */
const rowsOf = (text: string): number =>
  Math.min(18, text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 70), 0) + 1);
