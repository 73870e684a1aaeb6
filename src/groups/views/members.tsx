import { CustodyStatus, Standing } from '../../custody/domain/custody-status';
import { DaysHeld } from '../../custody/views/days-held';
import { StatusTag } from '../../custody/views/status-tag';
import { NameShown, PersonName } from '../../defenders/views/person-name';
import { DateText } from '../../web/date-text';

/** A member of a joint case and where they stand. */
export interface MemberShown {
  defenderId: string;
  names: NameShown[];
  status: CustodyStatus;
  standing: Standing;
  days: number | null;
  /** EDTF. */
  from?: string | null;
  to?: string | null;
}

/** The members, each with the status of the day: a joint case is only as held as its members are. */
export function Members({ members }: { members: MemberShown[] }) {
  return (
    <ul class="rows people">
      {members.map((member) => (
        <li key={member.defenderId}>
          <div>
            <p>
              <PersonName names={member.names} href={`/defenders/${member.defenderId}`} />
            </p>
            <Membership {...member} />
          </div>
          <p>
            <StatusTag status={member.status} standing={member.standing} />
          </p>
          <p class="end">
            <DaysHeld {...member} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Membership({ from, to }: MemberShown) {
  if (!from && !to) return null;
  return (
    <p class="under">
      {from && (
        <>
          since <DateText text={from} />
        </>
      )}
      {from && to && ', '}
      {to && (
        <>
          until <DateText text={to} />
        </>
      )}
    </p>
  );
}
