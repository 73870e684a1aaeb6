import type { Part, Report } from '../domain/report';
import { inkColour } from '../text/ink-colour';
import { writable } from '../text/writable';
import { fill } from '../words/fill';
import { momentText } from '../words/said';
import { wordsOf } from '../words/words';
import { Inline, Lines } from './inline';
import { NoteMarks } from './note-marks';
import { PartShown, Picture } from './parts';
import { reportCss } from './report-css';

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface ReportPageProps {
  report: Report;
  drawn?: ReadonlyMap<Part, Buffer>;
}

/** A report as one page that loads nothing. `drawn` holds the pictures of timelines. */
export function ReportPage({ report, drawn }: ReportPageProps) {
  const words = wordsOf(report.language);
  const { organisation, title, subtitle } = report;
  const marks = new NoteMarks();
  const foot = copyWords(report)
    .map(([name, text]) => `${name}${words.colon}${writable(text)}`)
    .join(' · ');
  return (
    <html lang={words.locale.split('-u-')[0]} dir={words.direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <title>{writable(title)}</title>
        <style>{reportCss(inkColour(report), foot)}</style>
      </head>
      <body>
        {report.draft !== undefined && <Draft report={report} />}
        <header>
          <p class="whose">
            <bdi>{writable(organisation.name)}</bdi>
            <span>
              {words.footer.audience}
              {words.colon}
              {words.audiences[report.audience]}
            </span>
          </p>
          {organisation.logo && (
            <Picture
              name="logo"
              bytes={organisation.logo}
              alt={fill(words.sentences.logoAlt, { organisation: organisation.name })}
            />
          )}
          <h1>
            <Lines text={title} />
          </h1>
          {subtitle && (
            <p class="subtitle">
              <Lines text={subtitle} />
            </p>
          )}
        </header>
        <main>
          {report.parts.map((part) => (
            <PartShown part={part} marks={marks} words={words} drawn={drawn?.get(part)} />
          ))}
        </main>
        <Notes report={report} marks={marks} />
        <Copy report={report} />
      </body>
    </html>
  );
}

function Draft({ report }: { report: Report }) {
  const { sentences, colon } = wordsOf(report.language);
  return (
    <>
      <p class="draft">
        {sentences.draft}
        {report.draft && `. ${writable(report.draft)}`}
      </p>
      <p class="watermark" aria-hidden="true">
        {sentences.draft.split(colon.trim())[0]!.trim()}
      </p>
    </>
  );
}

/** Drawn behind the parts: by then it is known where each note is spoken of. */
function Notes({ report, marks }: { report: Report; marks: NoteMarks }) {
  if (report.notes.length === 0) return null;
  return (
    <section class="notes" role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{wordsOf(report.language).notes}</h2>
      <ol>
        {report.notes.map(({ text }, i) => (
          <li id={`note-${i + 1}`}>
            <Inline runs={text} marks={marks} language={report.language} />
            {marks.of(i + 1).map((id) => (
              <>
                {' '}
                <a href={`#${id}`} role="doc-backlink" aria-label={String(i + 1)}>
                  ↑
                </a>
              </>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** By which a copy is known: names and what stands behind them. */
function copyWords({ language, audience, copy }: Report): (readonly [string, string])[] {
  const { footer, audiences } = wordsOf(language);
  return [
    [footer.reference, copy.reference],
    [footer.audience, audiences[audience]],
    [footer.made, momentText(copy.madeAt, wordsOf(language))],
    [footer.fingerprint, copy.fingerprint],
  ];
}

function Copy({ report }: { report: Report }) {
  return (
    <footer class="copy">
      {copyWords(report).map(([name, text], i) => (
        <>
          {i > 0 && ' · '}
          {name}
          {wordsOf(report.language).colon}
          <bdi>{text}</bdi>
        </>
      ))}
    </footer>
  );
}
