import { counted } from '../../web/day-text';
import type { Subscriber } from '../webhook';

/** Whose sight a webhook has: it is told what its subscribers may see, and nothing of its own. */
export function SightCard({ subscribers }: { subscribers: Subscriber[] }) {
  return (
    <section class="card" aria-labelledby="sight">
      <h2 id="sight">Whose sight it has</h2>
      {subscribers.length === 0 ? (
        <p class="soft">
          Nobody sends to it yet. People choose it in their subscriptions, as the way by which they come.
        </p>
      ) : (
        <>
          <p class="soft small">
            It is told what these people may see at that moment. When one of them loses a case, or her account ends,
            nothing of that goes out any more.
          </p>
          <ul class="lines more">
            {subscribers.map((one) => (
              <Line key={one.accountId} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ one: { accountId, name, role, counts, subscriptions, paused } }: { one: Subscriber }) {
  return (
    <li>
      <a href={`/people/${accountId}`} dir="auto">
        {name}
      </a>
      <span class="under">
        {role}, {counted(subscriptions, 'subscription')}
        {paused > 0 && ` (${paused === subscriptions ? 'paused' : `${paused} paused`})`}
      </span>
      {!counts && <span class="under late">Nothing of hers goes out: her account is not active, or a partner’s.</span>}
    </li>
  );
}
