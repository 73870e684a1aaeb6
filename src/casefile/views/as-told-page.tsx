import { type Audience, audiences } from '../../access/domain/audience';
import { eventKinds, releaseTypes } from '../../custody/domain/event-kinds';
import { nameOf } from '../../defenders/domain/names';
import type { Profile } from '../../defenders/profile';
import { nameKindLabels } from '../../defenders/views/defender-shown';
import { NameText } from '../../defenders/views/person-name';
import type { DisclosedCase, DisclosedEvent, DisclosedProfile } from '../../disclosure/domain/disclosed-case';
import type { Withheld, WithheldFromAudience } from '../../disclosure/domain/withheld';
import { audienceLabels, audienceWords, fieldLabels, whyNotWords } from '../../disclosure/views/words';
import type { Day } from '../../lib/calendar-date';
import { countryName } from '../../lib/countries';
import { longDay } from '../../lib/date-text';
import { nationalitiesText } from '../../lib/nationalities';
import { LegalFacts } from '../../timeline/views/legal-part';
import { SourceLine } from '../../timeline/views/source-line';
import { describeTerm } from '../../timeline/views/term-text';
import { capital } from '../../web/capital';
import { DateText } from '../../web/date-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { Allowed } from '../../web/allowed';
import { Prose } from '../../web/text';
import { Fact } from './key-facts';

export interface AsToldPageProps {
  defender: Pick<Profile, 'id' | 'names'>;
  audience: Audience;
  today: Day;
  told: DisclosedCase<Audience> | null;
  withheld: WithheldFromAudience;
}

/** The case as an audience is told it today, and what it is not told, with the reason of each. */
export function AsToldPage({ defender, audience, today, told, withheld }: AsToldPageProps) {
  const href = `/defenders/${defender.id}`;
  return (
    <Layout title={`As told: ${nameOf(defender)}`} current="defenders">
      <Breadcrumb trail={[{ href, label: <bdi dir="auto">{nameOf(defender)}</bdi> }]} />
      <header class="head">
        <h1>As others are told it</h1>
        <p class="lead">
          {audienceLabels[audience]}, on {longDay(today)}. {audienceWords[audience]}
        </p>
      </header>
      <div class="month-nav">
        <nav class="switch" aria-label="Who is told">
          {audiences.map((one) => (
            <a key={one} href={`${href}/as-told?audience=${one}`} aria-current={one === audience ? 'true' : undefined}>
              {audienceLabels[one]}
            </a>
          ))}
        </nav>
        <Allowed to="case.publish">
          <p class="actions">
            <a class="btn" href={`${href}/disclosure`}>
              Decide what may be told
            </a>
          </p>
        </Allowed>
      </div>
      <div class="cols">
        <section aria-labelledby="told">
          <h2 id="told">Told</h2>
          {told ? <Told told={told} /> : <p>Nothing: the case does not exist for them.</p>}
        </section>
        <aside class="side" aria-label="What is withheld">
          <section class="card" aria-labelledby="withheld">
            <h2 id="withheld">Not told</h2>
            <NotTold withheld={withheld} />
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function Told({ told: { profile, events, isWhole } }: { told: DisclosedCase<Audience> }) {
  return (
    <>
      <ToldProfile profile={profile} />
      {!isWhole && (
        <p class="hint">Status, day counts and coming dates are not told: something is withheld on which they rest.</p>
      )}
      {events.length === 0 ? (
        <p>No event is told.</p>
      ) : (
        <ul class="lines">
          {events.map((event, i) => (
            <ToldEvent key={i} event={event} />
          ))}
        </ul>
      )}
    </>
  );
}

function ToldProfile({ profile }: { profile: DisclosedProfile<Audience> }) {
  const { names, summary, country, nationalities, born, gender, professions, rights } = profile;
  return (
    <>
      {summary && <Prose text={summary} />}
      <dl class="facts">
        <Fact name="Reference">{profile.reference}</Fact>
        {names.map((name, i) => (
          <Fact key={i} name={nameKindLabels[name.kind ?? ''] ?? 'Name'}>
            <NameText name={name} plain />
          </Fact>
        ))}
        {country && <Fact name={fieldLabels.country}>{countryName(country)}</Fact>}
        {nationalities && <Fact name={fieldLabels.nationalities}>{nationalitiesText(nationalities)}</Fact>}
        {born && (
          <Fact name={fieldLabels.born}>
            <DateText text={born} />
          </Fact>
        )}
        {gender && <Fact name={fieldLabels.gender}>{gender}</Fact>}
        {professions && <Fact name={fieldLabels.professions}>{professions.join(', ') || 'None'}</Fact>}
        {rights && <Fact name={fieldLabels.rights}>{rights.join(', ') || 'None'}</Fact>}
      </dl>
    </>
  );
}

function ToldEvent({ event }: { event: DisclosedEvent<Audience> }) {
  const term = event.sentence && describeTerm(event.sentence);
  return (
    <li>
      <span class="under">
        <DateText text={event.date} />
      </span>
      <b>
        {eventKinds[event.kind].label}
        {event.place && (
          <>
            {' '}
            · <bdi dir="auto">{event.place}</bdi>
          </>
        )}
      </b>
      {event.releaseType && <p>{releaseTypes[event.releaseType]}</p>}
      {term && <p>{term}</p>}
      {event.legal && <LegalFacts legal={event.legal} />}
      {event.summary && <Prose text={event.summary} />}
      {event.citations.map((citation, i) => (
        <p key={i} class="under">
          <SourceLine citation={citation} />
        </p>
      ))}
    </li>
  );
}

function NotTold({ withheld: { everything, facts } }: { withheld: WithheldFromAudience }) {
  if (everything) return <p>The whole case: {whyNotWords[everything]}.</p>;
  if (facts.length === 0) return <p class="soft">Nothing is withheld from them.</p>;
  return <WithheldFacts facts={facts} />;
}

/** What is withheld, fact by fact, each with the reason. */
export function WithheldFacts({ facts }: Pick<WithheldFromAudience, 'facts'>) {
  return (
    <ul class="lines">
      {facts.map(({ what, why }, i) => (
        <li key={i}>
          <b>
            <WhatPart what={what} />
          </b>
          <span class="under">{capital(whyNotWords[why])}</span>
        </li>
      ))}
    </ul>
  );
}

function WhatPart({ what }: { what: Withheld['what'] }) {
  switch (what.part) {
    case 'name':
      return (
        <>
          Name: <bdi dir="auto">{what.text}</bdi>
        </>
      );
    case 'field':
      return <>{fieldLabels[what.field]}</>;
    case 'event':
      return (
        <>
          {eventKinds[what.kind].label}, <DateText text={what.date} />
        </>
      );
    case 'source':
      return (
        <>
          Source of {eventKinds[what.kind].label}, <DateText text={what.date} />: <bdi dir="auto">{what.title}</bdi>
        </>
      );
  }
}
