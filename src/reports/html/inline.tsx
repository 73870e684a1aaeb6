import type { ComponentChildren } from 'preact';
import type { Run } from '../domain/report';
import { scriptOfLanguage } from '../text/scripts';
import { writable } from '../text/writable';
import { safeLink } from '../text/safe-link';
import type { NoteMarks } from './note-marks';

/** A text with its line ends; what is no text is left out. */
export function Lines({ text }: { text: string }) {
  const lines = writable(text).split('\n');
  return (
    <>
      {lines.map((line, i) => (
        <>
          {i > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

interface InlineProps {
  runs: readonly Run[];
  marks: NoteMarks;
  language: string;
}

/** Runs of a report, each kept apart from its neighbours where it is in another language. */
export function Inline({ runs, marks, language }: InlineProps) {
  return (
    <>
      {runs.map((run) => (
        <>
          {styled(run, language)}
          {run.note?.map((note, i) => (
            <>
              {i > 0 && <sup>,</sup>}
              <NoteMark note={note} id={marks.mark(note)} />
            </>
          ))}
        </>
      ))}
    </>
  );
}

function styled(run: Run, language: string): ComponentChildren {
  let shown: ComponentChildren = <Lines text={run.text} />;
  if (run.lang && run.lang !== language)
    shown = (
      <bdi lang={run.lang} dir={scriptOfLanguage(run.lang) === 'rtl' ? 'rtl' : 'ltr'}>
        {shown}
      </bdi>
    );
  if (run.strong) shown = <strong>{shown}</strong>;
  if (run.unknown) shown = <span class="unknown">{shown}</span>;
  const link = safeLink(run.link);
  if (!link) return shown;
  return (
    <a href={link} rel="noopener noreferrer">
      {shown}
    </a>
  );
}

function NoteMark({ note, id }: { note: number; id: string }) {
  return (
    <sup id={id}>
      <a href={`#note-${note}`} role="doc-noteref">
        {note}
      </a>
    </sup>
  );
}
