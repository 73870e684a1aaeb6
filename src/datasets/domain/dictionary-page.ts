import { eventKindCodes, eventKinds, releaseTypes } from '../../custody/domain/event-kinds';
import { custodyStatuses, reachableStatuses } from '../../custody/domain/custody-status';
import { datasets, dictionary } from './dictionary';
import { columnTitles, datasetTitles } from './titles';

/** A table in Markdown, its columns as wide as their widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((cells) => cells[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The page of the documentation that says what each column holds; a test holds it against the file. */
export function dictionaryPage(): string {
  const columns = datasets.map(
    (what) =>
      `## ${datasetTitles[what].en}\n\n${table(
        ['Column', 'Title', 'What it holds'],
        dictionary[what].map(({ code, about }) => [`\`${code}\``, columnTitles[code].en, about]),
      )}\n`,
  );
  return `${intro}
${columns.join('\n')}
## Statuses

${table(
  ['Code', 'In words'],
  reachableStatuses.filter((code) => code !== 'unknown').map((code) => [`\`${code}\``, custodyStatuses[code].label]),
)}

## Kinds of events

${table(
  ['Code', 'In words'],
  eventKindCodes.map((code) => [`\`${code}\``, eventKinds[code].label]),
)}

## Kinds of release

${table(
  ['Code', 'In words'],
  Object.entries(releaseTypes).map(([code, label]) => [`\`${code}\``, label]),
)}
`;
}

const intro = `# Data sets

What the columns of a table hold that Vigil writes as CSV, XLSX or JSON. The titles are in the language of the table
(English, French, Spanish, Arabic, Chinese, Russian); the codes and what stands under them are the same in every language.
JSON names columns by their codes. This page is made from \`src/datasets/domain/dictionary.ts\`.

- **An empty cell says nothing.** What is not known, what may not be told to the reader, and what there is none of look the
  same. No table says that something is withheld.
- **Status, days and terms** are worked out from the events that the reader is told. They are empty where something is
  withheld on which they rest, since they would give it away, or be false.
- **Dates** are in EDTF (ISO 8601-2), as well as they are known. In XLSX a date that is known to the day is a date; every
  other is text.
- **Several in one cell** stand one under the other. Of several sources each has its number, so that \`2.\` in one column is
  \`2.\` in the next.
- **CSV** is UTF-8 with its mark, with commas and CRLF (RFC 4180). A text that a spreadsheet would take for a formula has an
  apostrophe before it; when Vigil reads the file back it takes it off again.
- **XLSX** has a second sheet that says what the copy is. A text longer than the 32,767 characters of a cell goes on in
  cells at the end of its row, each with the title of the column and its number.
- **A table of events** has no row for a case without events.
`;
