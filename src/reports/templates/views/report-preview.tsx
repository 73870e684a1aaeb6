import { languageCodes } from '../../../alerts/domain/wording/language';
import { languageNames, ownName } from '../../../drafts/views/template-words';
import type { Report, ReportLanguage } from '../../domain/report';
import { NoteMarks } from '../../html/note-marks';
import { PartShown } from '../../html/parts';
import { Inline } from '../../html/inline';
import { wordsOf } from '../../words/words';

interface ReportPreviewProps {
  report: Report;
  /** The address that shows it in a language, when it is added. */
  address: string;
  language: ReportLanguage;
  note: string;
}

/** What a template makes of an invented case, and that it is one. */
export function ReportPreview({ report, address, language, note }: ReportPreviewProps) {
  const words = wordsOf(report.language);
  const marks = new NoteMarks();
  return (
    <section class="after-form" aria-labelledby="preview">
      <h2 id="preview">Preview</h2>
      <p class="hint">{note}</p>
      <nav class="switch" aria-label="Language of the preview">
        {languageCodes.map((code) => (
          <a
            key={code}
            href={`${address}?language=${code}#preview`}
            lang={code}
            title={languageNames[code]}
            aria-current={code === language ? 'true' : undefined}
          >
            {ownName(code)}
          </a>
        ))}
      </nav>
      <div class="report-preview" lang={words.locale.split('-u-')[0]} dir={words.direction}>
        <p class="tag">{words.sentences.example}</p>
        <p class="title">{report.title}</p>
        {report.subtitle && <p class="under">{report.subtitle}</p>}
        {report.parts.map((part) => (
          <PartShown part={part} marks={marks} words={words} />
        ))}
        {report.notes.length > 0 && (
          <>
            <h2>{words.notes}</h2>
            <ol class="notes">
              {report.notes.map(({ text }, i) => (
                <li id={`note-${i + 1}`}>
                  <Inline runs={text} marks={marks} language={report.language} />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}
