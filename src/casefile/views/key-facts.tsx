import { ComponentChildren } from 'preact';
import {
  birthdayCalendarLabels,
  confidentialityLabels,
  consentScopeLabels,
  consentValueLabels,
  DefenderShown,
  publicityText,
} from '../../defenders/views/defender-shown';
import { ConsentScope, consentScopes } from '../../defenders/domain/consent';
import { Day } from '../../lib/calendar-date';
import { countryName } from '../../lib/countries';
import { nationalitiesText } from '../../lib/nationalities';
import { DateText } from '../../web/date-text';

/** One line of facts. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi dir="auto">{children}</bdi>
      </dd>
    </>
  );
}

const list = (texts: string[] | null | undefined): string | undefined =>
  texts ? texts.join(', ') || 'None' : undefined;

const answered = (defender: DefenderShown): ConsentScope[] =>
  consentScopes.filter((scope) => defender.consent?.[scope]);

/** Who the person is, as far as it is known; what is not known says so. */
export function KeyFacts({ defender, toldAll = true }: { defender: DefenderShown; toldAll?: boolean }) {
  const unknown = <span class="soft">{toldAll ? 'Not known' : 'Not known, or not shared'}</span>;
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">Key facts</h2>
      <dl class="facts">
        <Fact name="Country of the case">{defender.country ? countryName(defender.country) : unknown}</Fact>
        <Fact name="Nationality">{defender.nationalities ? nationalitiesText(defender.nationalities) : unknown}</Fact>
        <Fact name="Born">{defender.born ? <DateText text={defender.born} /> : unknown}</Fact>
        {defender.birthdayCalendar && (
          <Fact name="Birthday kept by">{birthdayCalendarLabels[defender.birthdayCalendar]}</Fact>
        )}
        <Fact name="Gender">{defender.gender ?? unknown}</Fact>
        <Fact name="Work">{list(defender.professions) ?? unknown}</Fact>
        <Fact name="Rights defended">{list(defender.rights) ?? unknown}</Fact>
        <Fact name="Reference">{defender.reference}</Fact>
      </dl>
    </section>
  );
}

/** How widely the case may be known and what the person agreed to: what keeps an alert from being public. */
export function PublicityCard({ defender, today }: { defender: DefenderShown; today: Day }) {
  return (
    <section class="card" aria-labelledby="publicity">
      <h2 id="publicity">Confidentiality and consent</h2>
      <p class="soft small">{publicityText(defender, today)}</p>
      <dl class="facts more">
        <Fact name="Confidentiality">
          {defender.confidentiality
            ? confidentialityLabels[defender.confidentiality]
            : 'Not stated, treated as internal'}
        </Fact>
        {answered(defender).map((scope) => (
          <Fact key={scope} name={consentScopeLabels[scope]}>
            {consentValueLabels[defender.consent![scope]!]}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
