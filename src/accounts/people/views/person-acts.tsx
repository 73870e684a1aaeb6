import { PostForm } from '../../../web/post-form';
import type { AccountHolder } from '../person';

interface PersonActsProps {
  person: AccountHolder;
  self: boolean;
}

/** What can be done with an account. What cannot be undone is asked once more on a page of its own. */
export function PersonActs({ person, self }: PersonActsProps) {
  const { status } = person;
  return (
    <section class="card" aria-labelledby="acts">
      <h2 id="acts">What you can do</h2>
      <ul class="lines">
        {status === 'invited' && (
          <>
            <Act person={person} way="invitation" button="Send a new invitation" about="The old link ends." />
            <Ask person={person} way="removal" label="Take the invitation back" />
          </>
        )}
        {status === 'active' && (
          <>
            <Act person={person} way="sign-out" button="Sign out everywhere" about="In every browser." />
            <Act
              person={person}
              way="reset-link"
              button="Make a link for a new password"
              about="The old password holds until it is used."
            />
            {(person.totp || person.passkeys > 0) && (
              <Ask person={person} way="second-factor-reset" label="Reset the second step" />
            )}
          </>
        )}
        {status !== 'suspended' && !self && <Ask person={person} way="suspension" label="Suspend" />}
        {status === 'suspended' && (
          <Act person={person} way="restoration" button="Restore" about="The person can sign in again." />
        )}
      </ul>
    </section>
  );
}

function Act({ person, way, button, about }: { person: AccountHolder; way: string; button: string; about: string }) {
  return (
    <li>
      <PostForm action={`/people/${person.id}/${way}`}>
        <button class="btn">{button}</button>
      </PostForm>
      <span class="under">{about}</span>
    </li>
  );
}

const Ask = ({ person, way, label }: { person: AccountHolder; way: string; label: string }) => (
  <li>
    <a class="btn" href={`/people/${person.id}/${way}`}>
      {label}
    </a>
  </li>
);
