import { isWebUrl } from '../../lib/web-url';
import { reliabilityText } from '../../sources/domain/reliability';
import { DateText } from '../../web/date-text';
import { OutLink, siteOf } from '../../web/text';
import { CitationShown } from './happening';

/** How a source is called: its title, or the site where it stands. */
export function sourceName(citation: CitationShown): string {
  if (citation.title) return citation.title;
  return citation.url && isWebUrl(citation.url) ? siteOf(citation.url) : 'A source';
}

/** One source: its title as a link, where and when it was published, its words, how far it is to be believed. */
export function SourceLine({ citation }: { citation: CitationShown }) {
  const { title, url, published, quote, reliability } = citation;
  return (
    <>
      <OutLink url={url}>
        <bdi dir="auto">{sourceName(citation)}</bdi>
      </OutLink>
      {title && url && isWebUrl(url) && `, ${siteOf(url)}`}
      {published && (
        <>
          , <DateText text={published} />
        </>
      )}
      {reliability && ` (${reliabilityText(reliability)})`}
      {quote && (
        <>
          {': '}
          <q dir="auto">{quote}</q>
        </>
      )}
    </>
  );
}
