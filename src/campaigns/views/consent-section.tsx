import { nameOf } from '../../defenders/domain/names';
import type { ConsentScope } from '../../defenders/domain/consent';
import { consentScopeLabels, consentValueLabels } from '../../defenders/views/defender-shown';
import type { Profile } from '../../defenders/profile';
import { wayLabels } from '../../disclosure/views/words';
import type { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { DateText } from '../../web/date-text';
import { counted } from '../../web/day-text';
import type { AlertFile } from '../alert-file';
import { consentAge } from '../domain/consent-age';

/** What a headline and a picture need. */
const asked: readonly ConsentScope[] = ['public_name', 'public_photo'];

/** What each person concerned agreed to, since when, and whether the family must be asked anew. */
export function ConsentSection({ file: { people, today } }: { file: AlertFile }) {
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">Consent</h2>
      <ul class="lines card">
        {people.map((one) => (
          <li key={one.id}>
            <b>
              <a href={`/defenders/${one.id}`}>
                <bdi dir="auto">{nameOf(one)}</bdi>
              </a>
            </b>
            {asked.map((scope) => (
              <Answer key={scope} scope={scope} person={one} today={today} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ scope, person, today }: { scope: ConsentScope; person: Profile; today: Day }) {
  const answer = person.answers[scope];
  const age = consentAge(answer, today);
  return (
    <>
      <span class="under">
        {consentScopeLabels[scope]}: {answer ? consentValueLabels[answer.value].toLowerCase() : 'no answer is recorded'}
        {answer?.by && (
          <>
            {' '}
            by <bdi dir="auto">{answer.by}</bdi>
          </>
        )}
        {answer?.on && (
          <>
            , <DateText text={answer.on} />
          </>
        )}
        {answer?.how && `, ${wayLabels[answer.how].toLowerCase()}`}
        {age?.days != null && `, ${ageWords(age.days)} ago`}
        {answer?.reviewOn && `; to be asked for again after ${longDay(answer.reviewOn)}`}
      </span>
      {age?.askAgain && (
        <p class="ask">
          Is the family still in agreement?{' '}
          {age.days === null ? 'It is not known when consent was given.' : `The answer is ${ageWords(age.days)} old.`}{' '}
          Ask before anything is published.
        </p>
      )}
    </>
  );
}

/** In days up to two months, then in months. */
const ageWords = (days: number): string =>
  days <= 60 ? counted(days, 'day') : counted(Math.floor(days / 30.44), 'month');
