import type { JSX } from 'preact';
import type { Part, Run } from '../domain/report';
import { writable } from '../text/writable';
import { plainPicture } from '../pictures/picture-bytes';
import type { ReportWords } from '../words/report-words';
import { Inline, Lines } from './inline';
import type { NoteMarks } from './note-marks';

export interface PartProps {
  part: Part;
  marks: NoteMarks;
  words: ReportWords;
  /** A timeline as it was drawn; without it, it is a table. */
  drawn?: Buffer;
}

/** One part of a report. */
export function PartShown({ part, marks, words, drawn }: PartProps) {
  const { language } = words;
  const text = (runs: readonly Run[]): JSX.Element => <Inline runs={runs} marks={marks} language={language} />;
  switch (part.kind) {
    case 'heading': {
      const Heading = `h${part.level + 1}` as 'h2';
      return <Heading>{text(part.text)}</Heading>;
    }
    case 'paragraph':
      return <p>{text(part.text)}</p>;
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li>{text(item)}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl class="facts">
          {part.rows.map(({ label, value }) => (
            <>
              <dt>
                <Lines text={label} />
              </dt>
              <dd>{text(value)}</dd>
            </>
          ))}
        </dl>
      );
    case 'figures':
      return (
        <ul class="figures">
          {part.items.map(({ value, label }) => (
            <li>
              <b>
                <Lines text={value} />
              </b>
              <Lines text={label} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableShown head={part.head} rows={part.rows} text={text} />;
    case 'timeline': {
      if (drawn) return <Picture bytes={drawn} alt={part.alt} />;
      const rows = part.items.map(({ date, label }) => [[{ text: date }], label]);
      return <TableShown head={[words.columns.date, words.columns.event]} rows={rows} text={text} />;
    }
    case 'picture':
      return <Picture bytes={part.bytes} alt={part.alt} mm={part.width} />;
    case 'break':
      return <div class="page-break" />;
  }
}

interface TableProps {
  head: readonly string[];
  rows: readonly (readonly Run[])[][];
  text: (runs: readonly Run[]) => JSX.Element;
}

function TableShown({ head, rows, text }: TableProps) {
  return (
    <div class="wide" tabIndex={0}>
      <table>
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((title) => (
                <th scope="col">
                  <Lines text={title} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{text(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A picture inside the file, without what a camera wrote beside it. `mm`: how wide. */
export function Picture({ bytes, alt, mm, name }: { bytes: Buffer; alt: string; mm?: number; name?: string }) {
  const plain = plainPicture(bytes);
  const width = mm === undefined ? plain.width : Math.round((mm * 96) / 25.4);
  const height = Math.max(1, Math.round((width * plain.height) / Math.max(1, plain.width)));
  const source = `data:image/${plain.type === 'jpg' ? 'jpeg' : 'png'};base64,${plain.bytes.toString('base64')}`;
  const image = <img class={name} src={source} alt={writable(alt)} width={width} height={height} />;
  return name ? image : <figure>{image}</figure>;
}
