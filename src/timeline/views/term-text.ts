import { describeDate } from '../../lib/date-text';
import { describeDuration, parseDuration } from '../../lib/duration';
import { parsePartialDate } from '../../lib/partial-date';
import { capital } from '../../web/capital';
import { SentenceShown } from './happening';

const termText = (term: string): string => (term === 'life' ? 'life' : describeDuration(parseDuration(term)));

/** A sentence in words: "5 years in prison; 4 years of deprivation of political rights; counted from …". */
export function describeTerm({ imprisonment, dpr, travel_ban, counted_from }: SentenceShown): string {
  const parts: string[] = [];
  if (imprisonment)
    parts.push(imprisonment === 'life' ? 'imprisonment for life' : `${termText(imprisonment)} in prison`);
  if (dpr) parts.push(`deprivation of political rights ${dpr === 'life' ? 'for life' : `for ${termText(dpr)}`}`);
  if (travel_ban) parts.push(`travel ban ${travel_ban === 'life' ? 'for life' : `of ${termText(travel_ban)}`}`);
  if (counted_from) parts.push(`counted from ${describeDate(parsePartialDate(counted_from))}`);
  const text = parts.join('; ');
  return text && `${capital(text)}.`;
}
