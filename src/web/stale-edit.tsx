import { momentText } from './day-text';

/** Somebody else changed the thing while it was open in a form. */
export interface StaleEdit {
  /** What was changed since, newest first. */
  changes: { at: Date | string; who: string; what: string; details?: string[] }[];
}

/** Says who changed what; the form below keeps what was typed and now stands on the newest version. */
export function StaleEditNote({ stale }: { stale: StaleEdit }) {
  return (
    <div class="summary" role="alert" id="stale">
      <h2>This has been changed since you opened it</h2>
      <ul>
        {stale.changes.map(({ at, who, what, details }, i) => (
          <li key={i}>
            <span dir="auto">{what}</span>: {who}, {momentText(at)}
            {details?.map((detail, k) => (
              <p key={k} class="small" dir="auto">
                {detail}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p>
        What you wrote is still below, and nothing has been saved. Compare, take over what belongs to both, and save
        again: the form now stands on the newest version.
      </p>
    </div>
  );
}
