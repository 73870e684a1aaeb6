import { languageCodes, type LanguageCode } from '../../alerts/domain/wording/language';
import { CodeField } from '../../web/text-fields';
import { type CounterAsked, runningCounts } from './counter';

/** What a new counter is to be. */
export class CounterInput implements CounterAsked {
  @CodeField(languageCodes, { what: 'a language of counters', required: true })
  language: LanguageCode;

  @CodeField(runningCounts, { what: 'something that is counted', required: true })
  counts: CounterAsked['counts'];
}
