import { Fragment } from 'preact';
import { levels, levelWords } from '../../access/domain/levels';
import { nameOf } from '../../defenders/domain/names';
import type { Problem } from '../../lib/errors';
import { capital } from '../../web/capital';
import { Choice } from '../../web/controls';
import { counted } from '../../web/day-text';
import { ErrorSummary } from '../../web/error-summary';
import { Layout } from '../../web/layout';
import type { CaseAccess } from '../case-access';
import { CaseCrumbs } from './case-crumbs';
import { EndedOpenings, Openings } from './openings';
import { levelLabel, rolePlural } from './words';

export interface AccessPageProps {
  access: CaseAccess;
  problems?: Problem[];
  notice?: string;
}

/** Who sees a case now, by role and by name, and the ways to change it. */
export function AccessPage({ access, problems = [], notice }: AccessPageProps) {
  const { defender, level, people } = access;
  return (
    <Layout title={`Who sees this case: ${nameOf(defender)}`} current="defenders" notice={notice}>
      <CaseCrumbs defender={defender} />
      <header class="head split">
        <div>
          <h1>Who sees this case</h1>
          <p class="lead">
            {counted(people, 'person sees', 'people see')} it at this moment. For everybody else it does not exist: not
            in lists, not in counts, not in the search.
          </p>
        </div>
        <p class="actions">
          <a class="btn primary" href={`/defenders/${defender.id}/access/opening`}>
            Open it to somebody
          </a>
        </p>
      </header>
      <ErrorSummary form={{ values: {}, problems }} />
      <div class="cols">
        <div>
          <ByRole access={access} />
          <section aria-labelledby="openings">
            <h2 id="openings">Opened by name</h2>
            <Openings defenderId={defender.id} level={level} openings={access.open} />
          </section>
          <EndedOpenings openings={access.ended} />
        </div>
        <aside class="side" aria-label="How widely the case may be known">
          <section class="card" aria-labelledby="level">
            <h2 id="level">Level: {levelLabel(level)}</h2>
            <p class="soft small">
              {capital(levelWords[level])}.
              {defender.confidentiality === null && ' Not stated, and so treated as internal.'}
            </p>
            <LevelForm access={access} />
            <details class="more">
              <summary>What the levels mean</summary>
              <dl class="facts">
                {levels.map((one) => (
                  <Fragment key={one}>
                    <dt>{levelLabel(one)}</dt>
                    <dd>{capital(levelWords[one])}</dd>
                  </Fragment>
                ))}
              </dl>
            </details>
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function ByRole({ access: { byRole } }: { access: CaseAccess }) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">By role</h2>
      {byRole.length === 0 ? (
        <p>Nobody sees it by role, administrators neither.</p>
      ) : (
        <ul class="lines card">
          {byRole.map(({ role, people }) => (
            <li key={role}>
              <b>{rolePlural(role)}</b>
              <span class="under">{counted(people, 'person', 'people')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Leads to the page that says what would follow. */
function LevelForm({ access: { defender, level } }: { access: CaseAccess }) {
  const others = levels.filter((one) => one !== level || defender.confidentiality === null);
  const form = { values: {}, problems: [] };
  return (
    <form class="form more" action={`/defenders/${defender.id}/access/level`}>
      <Choice
        form={form}
        name="level"
        label="Another level"
        options={others.map((value) => ({ value, label: levelLabel(value) }))}
      />
      <div class="actions">
        <button class="btn">See what follows</button>
      </div>
    </form>
  );
}
