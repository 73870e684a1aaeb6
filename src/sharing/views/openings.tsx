import type { Level } from '../../access/domain/levels';
import { counted, momentText } from '../../web/day-text';
import { PostForm } from '../../web/post-form';
import type { OpeningShown } from '../case-access';
import { idleText, untilText } from './words';

interface OpeningsProps {
  defenderId: string;
  level: Level;
  openings: OpeningShown[];
}

/** To whom a case is opened now, each with the way to end it. */
export function Openings({ defenderId, level, openings }: OpeningsProps) {
  if (openings.length === 0) return <p>It is opened to nobody by name.</p>;
  return (
    <ul class="rows sign-ins">
      {openings.map((opening) => (
        <li key={opening.id}>
          <div>
            <Whom opening={opening} />
            <p class="under">
              {untilText(opening)} · opened {momentText(opening.openedAt)} by <bdi dir="auto">{opening.openedBy}</bdi>
            </p>
            <Reason opening={opening} />
            {opening.idle && <p class="under">{idleText(level)}</p>}
            {opening.last && (
              <p class="under">Nobody else would see it. Open it to somebody else first, without an end.</p>
            )}
          </div>
          {opening.last ? (
            <p class="end under">The last who keeps this case</p>
          ) : (
            <PostForm class="end" action={`/defenders/${defenderId}/access/openings/${opening.id}/end`}>
              <button class="btn">
                End now<span class="hidden"> {opening.name}</span>
              </button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Openings that are over. */
export function EndedOpenings({ openings }: { openings: OpeningShown[] }) {
  if (openings.length === 0) return null;
  return (
    <section class="folded" aria-labelledby="ended">
      <h2 id="ended">Ended</h2>
      <details>
        <summary>{counted(openings.length, 'opening that has ended', 'openings that have ended')}</summary>
        <ul class="lines card">
          {openings.map((opening) => (
            <li key={opening.id}>
              <Whom opening={opening} />
              <span class="under">
                ended {momentText(opening.endsAt!)} · opened {momentText(opening.openedAt)} by{' '}
                <bdi dir="auto">{opening.openedBy}</bdi>
              </span>
              <Reason opening={opening} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Whom({ opening: { name, role, status, people } }: { opening: OpeningShown }) {
  return (
    <p>
      <b dir="auto">{name}</b>{' '}
      <span class="soft">
        {people === null ? role : `team of ${counted(people, 'person', 'people')}`}
        {status === 'invited' && ', has not joined yet'}
        {status === 'suspended' && ', suspended'}
      </span>
    </p>
  );
}

function Reason({ opening: { reason } }: { opening: OpeningShown }) {
  return reason ? (
    <p class="under" dir="auto">
      {reason}
    </p>
  ) : null;
}
