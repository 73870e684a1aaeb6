import { isPartialDate } from '../../lib/partial-date';
import { quoteOf } from './clean-text';
import { datesIn } from './dates-of-cell';
import type { ProposedCitation } from './import-model';
import { readLinks } from './read-links';
import type { FilledCell, RowNotes } from './row-notes';

/** The sources of a row: a citation for each address, or one by its title. */
export interface SourcesOfRow {
  urls: string[];
  title?: string;
  published?: string;
  quote?: string;
}

/** What the columns of sources say, filled from the defaults of the mapping. */
export function sourcesOf(notes: RowNotes): SourcesOfRow {
  const { defaults } = notes.mapping;
  const urls: string[] = [];
  const titles: string[] = notes.all('source.title').flatMap((cell) => {
    const links = readLinks(cell.cell);
    urls.push(...links.urls);
    return links.urls.length ? (links.words ? [links.words] : []) : [notes.fitting(cell, 1000, true)];
  });
  for (const cell of notes.all('source.url')) {
    const links = readLinks({ ...cell.cell, text: cell.text });
    urls.push(...links.urls);
    if (links.urls.length > 1) notes.understood(cell, `${links.urls.length} sources: ${links.urls.join(' , ')}`);
    if (links.isFormula)
      notes.find('note', cell, 'The cell holds a formula, which is not run; the address in it is taken.');
    if (links.words) titles.push(links.words.slice(0, 1000).toWellFormed());
    if (links.bad.length)
      notes.find(
        'question',
        cell,
        `“${links.bad[0]}” is not a web address.`,
        'Write it whole, beginning with https:// or http://.',
      );
  }
  const publishedCell = notes.first('source.published');
  const published = publishedCell && datesIn(notes, publishedCell, { ofRange: (from, to) => `[${from}..${to}]` })[0];
  const quote = notes.first('source.quote');
  const allUrls = [...new Set(urls)];
  return {
    urls: allUrls.length || !defaults.sourceUrl ? allUrls.slice(0, 50) : [defaults.sourceUrl],
    title: titles[0] ?? defaults.sourceTitle,
    published: isPartialDate(published) ? published : undefined,
    quote: quote?.text,
  };
}

/** What the sources say in these cells: the cells as they are written are the quote. */
export function citationsFor(notes: RowNotes, sources: SourcesOfRow, cells: readonly FilledCell[]): ProposedCitation[] {
  const words = [...cells.map(({ written, text }) => written || text), ...(sources.quote ? [sources.quote] : [])];
  const { quote, isCut } = quoteOf(words.join('\n'));
  if (isCut)
    notes.find('note', cells[0], 'The words of the source are longer than 10,000 characters; their beginning is kept.');
  const { title, published } = sources;
  const shared = { ...(published ? { published } : {}), ...(quote.trim() ? { quote } : {}) };
  if (sources.urls.length) return sources.urls.map((url) => ({ ...(title ? { title } : {}), url, ...shared }));
  return [{ title: title ?? `Row ${notes.row} of an imported table`, ...shared }];
}
