import { Standing } from '../../custody/domain/custody-status';
import { StatusAnswer } from '../../custody/domain/status-answer';
import { StatusTag } from '../../custody/views/status-tag';
import { countryName } from '../../lib/countries';
import { mainName, nativeName } from '../../defenders/domain/names';
import { DefenderShown, nameKindLabels } from '../../defenders/views/defender-shown';
import { NameText } from '../../defenders/views/person-name';
import { Day } from '../../lib/calendar-date';
import { LevelTag } from '../../sharing/views/level-tag';
import { capital } from '../../web/capital';
import { DayCount } from './day-count';

/** What the person does and where, in one line. */
function describe({ professions, country }: DefenderShown): string {
  const parts = [capital((professions ?? []).join(', ')), country ? countryName(country) : ''];
  return parts.filter(Boolean).join(' · ');
}

interface PersonHeadProps {
  defender: DefenderShown;
  status: StatusAnswer;
  standing?: Standing;
  on: Day;
}

/** Who it is, in every script, and where the person stands on the day. */
export function PersonHead({ defender, status, standing, on }: PersonHeadProps) {
  const main = mainName(defender.names);
  const native = nativeName(defender.names);
  const others = defender.names.filter((n) => n !== main && n !== native);
  return (
    <header class="person">
      <div>
        <p>
          <StatusTag status={status.status} standing={standing} /> <LevelTag defender={defender} />
        </p>
        <h1>
          <NameText name={main} plain />
          {native && (
            <>
              {' '}
              <NameText name={native} />
            </>
          )}
        </h1>
        <p class="lead">
          <bdi dir="auto">{describe(defender)}</bdi>
        </p>
        {others.length > 0 && (
          <ul class="names" aria-label="Other names">
            {others.map((name, i) => (
              <li key={i}>
                <span class="label">{nameKindLabels[name.kind ?? ''] ?? 'Also written'}</span>
                <NameText name={name} plain />
              </li>
            ))}
          </ul>
        )}
      </div>
      <DayCount status={status} on={on} />
    </header>
  );
}
